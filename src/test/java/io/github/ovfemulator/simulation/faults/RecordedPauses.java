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
		return new Pause() {

			@Override
			public void sleep(Duration time) {
				Duration applied = record(time);
				if (!applied.isZero()) {
					Pause.inRealTime(applied);
				}
			}

			@Override
			public Duration ofCall(Duration time) {
				return time.isZero() ? time : record(time);
			}

		};
	}

	private Duration record(Duration time) {
		this.pauses.add(time);
		return (time.compareTo(SHORT) <= 0) ? time : Duration.ZERO;
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
