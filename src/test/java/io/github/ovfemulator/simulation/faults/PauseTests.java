package io.github.ovfemulator.simulation.faults;

import java.time.Duration;

import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Pause}.
 */
class PauseTests {

	@Test
	void inRealTimeWhenInterruptedThenServiceUnavailable() {
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> Pause.inRealTime(Duration.ofMinutes(1)))
			.satisfies((ex) -> assertThat(ex.error()).isInstanceOf(StandardError.ServiceUnavailable.class));
		assertThat(Thread.interrupted()).as("interrupt status").isTrue();
	}

}
