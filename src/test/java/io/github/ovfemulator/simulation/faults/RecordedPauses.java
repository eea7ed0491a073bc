package io.github.ovfemulator.simulation.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Records the delays of the server. Applies only those up to 50 milliseconds.
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
				Pause.inRealTime(time);
			}
		};
	}

	/** Returns and clears the recorded delays. */
	List<Duration> drain() {
		List<Duration> drained = new ArrayList<>();
		for (Duration pause = this.pauses.poll(); pause != null; pause = this.pauses.poll()) {
			drained.add(pause);
		}
		return drained;
	}

}
