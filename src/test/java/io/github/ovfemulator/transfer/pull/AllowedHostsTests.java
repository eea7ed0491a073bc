package io.github.ovfemulator.transfer.pull;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AllowedHostsTests {

	private final AllowedHosts hosts = new AllowedHosts(List.of("files.test", "*.Lab.test", "127.0.0.1", "::1"));

	@ParameterizedTest
	@ValueSource(
			strings = { "files.test", "FILES.test", "files.test.", "a.lab.test", "b.a.lab.test", "127.0.0.1", "[::1]" })
	void allowsWhenHostIsListedThenTrue(String host) {
		assertThat(this.hosts.allow(host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "lab.test", "evillab.test", "files.test.evil.test", "xfiles.test", "127.0.0.2", "[::2]" })
	void allowsWhenHostIsNotListedThenFalse(String host) {
		assertThat(this.hosts.allow(host)).isFalse();
	}

	@Test
	void allowsWhenListIsEmptyThenTrue() {
		assertThat(new AllowedHosts(List.of()).allow("anything")).isTrue();
	}

}
