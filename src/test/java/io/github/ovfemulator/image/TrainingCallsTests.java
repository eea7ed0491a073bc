package io.github.ovfemulator.image;

import io.github.ovfemulator.support.EmulatorTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests that the training calls match the emulator.
 */
@EmulatorTest
class TrainingCallsTests {

	@LocalServerPort
	private int port;

	@Test
	void roundWhenRepeatedThenSucceeds() throws Exception {
		TrainingCalls calls = new TrainingCalls("http://127.0.0.1:" + this.port);
		calls.round("trained");
		calls.round("trained");
	}

	@Test
	void importPackageWhenServedThenMachine() throws Exception {
		TrainingCalls calls = new TrainingCalls("http://127.0.0.1:" + this.port);
		assertThat(calls.importPackage("trained-import")).startsWith("vm-");
	}

	@Test
	void importPackageWhenRefusedThenIOException() throws Exception {
		TrainingCalls calls = new TrainingCalls("http://127.0.0.1:" + this.port);
		calls.importPackage("trained-twice");
		assertThatIOException().isThrownBy(() -> calls.importPackage("trained-twice")).withMessageContaining("400");
	}

}
