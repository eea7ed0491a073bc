package io.github.ovfemulator.web;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestDelaysTests {

	private static final Duration LONG = Duration.ofHours(1);

	@Test
	void startWhenServerStopsThenDelayEnds() {
		RequestDelays delays = new RequestDelays();
		CompletableFuture<Void> delay = delays.start(LONG);
		assertThat(delay).isNotDone();
		delays.stop();
		assertThat(delay).isCompleted();
	}

	@Test
	void startWhenServerHasStoppedThenDelayIsShort() {
		RequestDelays delays = new RequestDelays();
		delays.stop();
		assertThat(delays.start(LONG)).succeedsWithin(Duration.ofSeconds(10));
	}

}
