package io.github.ovfemulator.simulation.faults;

import java.time.Duration;

import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Latency}.
 */
class LatencyTests {

	@Test
	void sleepWhenInterruptedThenThrowsServiceUnavailable() {
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> Latency.sleep(Duration.ofMinutes(1)))
			.satisfies((ex) -> assertThat(ex.error()).isInstanceOf(StandardError.ServiceUnavailable.class));
		assertThat(Thread.interrupted()).as("interrupt status").isTrue();
	}

}
