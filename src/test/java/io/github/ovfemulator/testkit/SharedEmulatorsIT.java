package io.github.ovfemulator.testkit;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of emulators that several test classes use.
 */
class SharedEmulatorsIT {

	private static final String INFO = """
			{"state":"IMPORT_ERROR","progress":0,"files":[],"errors":[],"warnings":[],"information":[]}""";

	private final EmulatorConfiguration configuration = OvfEmulator.builder().jar(Jars.SERVER).configuration();

	@AfterAll
	static void close() {
		SharedEmulators.closeUsed();
	}

	@Test
	void useWhenFormerHasEndedThenSameEmulatorWithoutItsState() {
		EmulatorUse first = SharedEmulators.use(this.configuration, true);
		first.emulator().control().sessions().script("left-behind", INFO);
		first.end().run();
		EmulatorUse second = SharedEmulators.use(this.configuration, true);
		assertThat(second.emulator()).isSameAs(first.emulator());
		assertThat(second.emulator().control().sessions().list()).isEmpty();
		second.end().run();
	}

	@Test
	void useWhenNoneResetsThenTwoClassesShareIt() {
		EmulatorUse first = SharedEmulators.use(this.configuration, false);
		EmulatorUse second = SharedEmulators.use(this.configuration, false);
		EmulatorUse resetting = SharedEmulators.use(this.configuration, true);
		assertThat(second.emulator()).isSameAs(first.emulator()).isNotSameAs(resetting.emulator());
		List.of(first, second, resetting).forEach((use) -> use.end().run());
	}

	@Test
	void useWhenFormerWasClosedThenAnotherEmulator() {
		EmulatorUse first = SharedEmulators.use(this.configuration, true);
		first.emulator().close();
		first.end().run();
		EmulatorUse second = SharedEmulators.use(this.configuration, true);
		assertThat(second.emulator().isRunning()).isTrue();
		second.end().run();
	}

	@Test
	void useWhenStartFailsThenEachUseHasTheReason() {
		EmulatorConfiguration wrong = new EmulatorConfiguration(Jars.SERVER.resolveSibling("no.jar"), List.of(),
				Map.of(), this.configuration.startTimeout());
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(EmulatorStartException.class).isThrownBy(() -> SharedEmulators.use(wrong, true))
				.withMessageEndingWith("no.jar");
		}
	}

}
