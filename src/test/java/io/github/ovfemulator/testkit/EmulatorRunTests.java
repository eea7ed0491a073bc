package io.github.ovfemulator.testkit;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ServiceLoader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherSessionListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link EmulatorRun} without an emulator.
 */
class EmulatorRunTests {

	@ParameterizedTest
	@ValueSource(classes = { Annotated.class, Annotated.Inner.class, Inheriting.class, Composed.class })
	void classWhenAnnotatedThenServerStartsAhead(Class<?> type) {
		assertThat(EmulatorRun.usesSharedEmulator(type.getName())).isTrue();
	}

	@ParameterizedTest
	@ValueSource(classes = { EmulatorRunTests.class, Configured.class })
	void classWhenNotAnnotatedThenNoServerStartsAhead(Class<?> type) {
		assertThat(EmulatorRun.usesSharedEmulator(type.getName())).isFalse();
	}

	@Test
	void classWhenMissingThenNoServerStartsAhead() {
		assertThat(EmulatorRun.usesSharedEmulator("no.such.Tests")).isFalse();
	}

	@Test
	void listenerWhenLoadedThenRegisteredForDiscoveryAndSession() {
		assertThat(ServiceLoader.load(LauncherDiscoveryListener.class)).hasAtLeastOneElementOfType(EmulatorRun.class);
		assertThat(ServiceLoader.load(LauncherSessionListener.class)).hasAtLeastOneElementOfType(EmulatorRun.class);
	}

	@ExtendWith(OvfEmulatorExtension.class)
	private static class Annotated {

		private static final class Inner {

		}

	}

	private static final class Inheriting extends Annotated {

	}

	@ExtendWith(OvfEmulatorExtension.class)
	@Retention(RetentionPolicy.RUNTIME)
	private @interface WithEmulator {

	}

	@WithEmulator
	private static final class Composed {

	}

	private static final class Configured {

		/** Reading its configuration would initialize the test class. */
		@RegisterExtension
		private static final OvfEmulatorExtension EXTENSION = fail();

		private static OvfEmulatorExtension fail() {
			throw new AssertionError("initialized");
		}

	}

}
