package io.github.ovfemulator.transfer.pull;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PullProperties}.
 */
class PullPropertiesTests {

	private final PullProperties properties = properties("files.test", "*.Lab.test", "127.0.0.1", "0:0::1");

	@ParameterizedTest
	@ValueSource(strings = { "files.test", "FILES.test", "files.test.", "a.lab.test", "b.a.lab.test", "127.0.0.1",
			"[::1]", "[0:0:0:0:0:0:0:1]" })
	void allowsWhenHostIsListedThenTrue(String host) {
		assertThat(this.properties.allows(host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "lab.test", "evillab.test", "files.test.evil.test", "xfiles.test", "127.0.0.2", "[::2]" })
	void allowsWhenHostIsNotListedThenFalse(String host) {
		assertThat(this.properties.allows(host)).isFalse();
	}

	@Test
	void allowsWhenListIsEmptyThenTrue() {
		assertThat(properties().allows("anything")).isTrue();
	}

	private static PullProperties properties(String... allowedHosts) {
		return new PullProperties(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 5,
				List.of(allowedHosts), null, 1, 1);
	}

}
