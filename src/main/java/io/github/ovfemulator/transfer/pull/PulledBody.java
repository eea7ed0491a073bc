package io.github.ovfemulator.transfer.pull;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.ovfemulator.transfer.BlockInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as a stream that waits only so long for more, and that ends at
 * once when its reader is interrupted. It asks for the next piece when the last one has
 * been read, so a slow reader slows the server down.
 */
public final class PulledBody extends BlockInputStream implements BodySubscriber<PulledBody> {

	private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

	private final Deque<ByteBuffer> buffers = new ArrayDeque<>();

	private final PullFailures failures;

	private final Duration patience;

	private volatile Flow.@Nullable Subscription subscription;

	private boolean ended;

	PulledBody(PullFailures failures, Duration patience) {
		this.failures = failures;
		this.patience = patience;
	}

	@Override
	public CompletionStage<PulledBody> getBody() {
		return CompletableFuture.completedStage(this);
	}

	@Override
	public void onSubscribe(Flow.Subscription opened) {
		this.subscription = opened;
		opened.request(1);
	}

	@Override
	public void onNext(List<ByteBuffer> piece) {
		this.signals.add(new Signal(piece, null));
	}

	@Override
	public void onError(Throwable failure) {
		this.signals.add(new Signal(List.of(), failure));
	}

	@Override
	public void onComplete() {
		this.signals.add(new Signal(null, null));
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		while (this.buffers.isEmpty() && !this.ended) {
			await();
		}
		ByteBuffer buffer = this.buffers.peek();
		if (buffer == null) {
			return -1;
		}
		int count = Math.min(length, buffer.remaining());
		buffer.get(target, offset, count);
		if (!buffer.hasRemaining()) {
			this.buffers.remove();
			askForMore();
		}
		return count;
	}

	private void await() throws IOException {
		Signal signal = next();
		if (signal.failure() != null) {
			throw this.failures.of(signal.failure());
		}
		if (signal.piece() == null) {
			this.ended = true;
			return;
		}
		signal.piece().stream().filter(ByteBuffer::hasRemaining).forEach(this.buffers::add);
		askForMore();
	}

	private void askForMore() {
		Flow.Subscription open = this.subscription;
		if (this.buffers.isEmpty() && open != null) {
			open.request(1);
		}
	}

	private Signal next() throws IOException {
		try {
			Signal signal = this.signals.poll(this.patience.toMillis(), TimeUnit.MILLISECONDS);
			if (signal == null) {
				throw this.failures.silence(this.patience);
			}
			return signal;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw this.failures.interrupted();
		}
	}

	/** Ends the connection, unless all of the body was read. */
	@Override
	public void close() {
		Flow.Subscription open = this.subscription;
		if (open != null) {
			open.cancel();
		}
	}

	/** A piece of the body, its failure, or, with neither, its end. */
	private record Signal(@Nullable List<ByteBuffer> piece, @Nullable Throwable failure) {

	}

}
