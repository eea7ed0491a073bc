package io.github.ovfemulator.transfer.pull;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import io.github.ovfemulator.transfer.FileWatch;
import io.github.ovfemulator.web.Pull;
import io.github.ovfemulator.web.PullListener;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * Records one pull and notifies the listeners once, when it ends. One thread reads; any
 * thread may end it.
 */
final class PullRecord implements FileWatch {

	private static final int OK = 200;

	private final TransferredFile subject;

	private final PullUrl url;

	private final long started;

	private final List<PullListener> listeners;

	private final AtomicBoolean ended = new AtomicBoolean();

	private final AtomicLong received = new AtomicLong();

	private volatile @Nullable String fault;

	PullRecord(TransferredFile subject, PullUrl url, long started, @Nullable String fault,
			List<PullListener> listeners) {
		this.subject = subject;
		this.url = url;
		this.started = started;
		this.fault = fault;
		this.listeners = listeners;
	}

	PullUrl url() {
		return this.url;
	}

	/**
	 * Counts received bytes.
	 */
	void receive(int count) {
		this.received.addAndGet(count);
	}

	long received() {
		return this.received.get();
	}

	@Override
	public void disturb(String rule) {
		this.fault = rule;
	}

	/**
	 * The response was received as far as it was wanted.
	 */
	@Override
	public void giveUp() {
		end(OK);
	}

	/**
	 * Ends the pull with the HTTP status of the response.
	 */
	void end(int status) {
		if (this.ended.compareAndSet(false, true)) {
			Pull pull = new Pull(this.subject, this.url.toString(), this.started, status, received(), this.fault);
			this.listeners.forEach((listener) -> listener.onPulled(pull));
		}
	}

}
