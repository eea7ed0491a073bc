package io.github.ovfemulator.testkit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link OvfEmulatorExtension} without an emulator.
 */
class OvfEmulatorExtensionTests {

	private final ExtensionContext context = mock(ExtensionContext.class);

	@Test
	void beforeEachWhenNotStartedThenIllegalState() {
		OvfEmulatorExtension extension = new OvfEmulatorExtension();
		assertThatIllegalStateException().isThrownBy(() -> extension.beforeEach(this.context));
	}

	@Test
	void beforeEachWhenWithoutResetThenTheEmulatorIsLeftAlone() {
		OvfEmulatorExtension extension = new OvfEmulatorExtension().withoutReset();
		assertThatNoException().isThrownBy(() -> extension.beforeEach(this.context));
	}

}
