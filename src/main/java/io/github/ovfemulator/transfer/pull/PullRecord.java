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
 * What becomes of one fetch; those who listen are told once, when it is over. One thread
 * reads, and any may end it.
 */
final class PullRecord implements FileWatch {

	private static final int OK = 200;

	private final TransferredFile subject;

	private final PullUrl url;

	private final long started;

	private final List<PullListener> listeners;

	private final AtomicBoolean told = new AtomicBoolean();

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

	/** Tells that bytes have arrived. */
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

	/** What has come until then was the answer of the source. */
	@Override
	public void giveUp() {
		end(OK);
	}

	/** Tells that it is over, with the status that the source answered. */
	void end(int status) {
		if (this.told.compareAndSet(false, true)) {
			Pull pull = new Pull(this.subject, this.url.toString(), this.started, status, received(), this.fault);
			this.listeners.forEach((listener) -> listener.onPulled(pull));
		}
	}

}
