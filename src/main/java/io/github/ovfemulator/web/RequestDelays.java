package io.github.ovfemulator.web;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Delays of requests in real time, during which no thread waits. They end when the server
 * stops, before it waits for the requests that it still serves: a client that did not
 * wait for its response would otherwise hold up the stop.
 */
@Component
public class RequestDelays implements SmartLifecycle {

	private final Set<Delay> pending = ConcurrentHashMap.newKeySet();

	private volatile boolean running = true;

	/**
	 * Starts a delay.
	 * @param time the time
	 * @return completed after that time, or when the server stops
	 */
	@SuppressWarnings("FutureReturnValueIgnored") // removing cannot fail
	public CompletableFuture<Void> start(Duration time) {
		Delay delay = new Delay(new CompletableFuture<>());
		this.pending.add(delay);
		delay.end().whenComplete((end, failure) -> this.pending.remove(delay));
		return delay.end()
			.completeOnTimeout(null, this.running ? Math.max(1, time.toMillis()) : 0, TimeUnit.MILLISECONDS);
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.pending.forEach((delay) -> delay.end().complete(null));
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * A delay that has not ended.
	 *
	 * @param end completed at its end
	 */
	private record Delay(CompletableFuture<Void> end) {

	}

}
