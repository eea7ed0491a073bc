package io.github.ovfemulator.simulation.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Notes how long the server would have paused. Only pauses that nobody notices are taken.
 */
@TestConfiguration(proxyBeanMethods = false)
class RecordedPauses {

	private static final Duration SHORT = Duration.ofMillis(50);

	private final ConcurrentLinkedQueue<Duration> pauses = new ConcurrentLinkedQueue<>();

	@Bean
	@Primary
	Pause recordedPause() {
		return (time) -> {
			this.pauses.add(time);
			if (time.compareTo(SHORT) <= 0) {
				Latency.sleep(time);
			}
		};
	}

	/** What was noted since this was asked the last time. */
	List<Duration> taken() {
		List<Duration> taken = new ArrayList<>();
		for (Duration pause = this.pauses.poll(); pause != null; pause = this.pauses.poll()) {
			taken.add(pause);
		}
		return taken;
	}

}
