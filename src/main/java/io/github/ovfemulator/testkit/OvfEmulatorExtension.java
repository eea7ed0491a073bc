package io.github.ovfemulator.testkit;

import io.github.ovfemulator.testkit.control.ControlPlane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs an emulator while the tests of a class run, nested classes included, and resets it
 * before each test, so that none sees what another has left. Tests get it as a parameter
 * of type {@link OvfEmulator} or {@link ControlPlane}, or by {@link #emulator()} from an
 * extension that was registered in a static field.
 */
public final class OvfEmulatorExtension
		implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {

	private final OvfEmulator.Builder builder;

	private boolean resetting = true;

	private @Nullable OvfEmulator emulator;

	private @Nullable String owner;

	/** Runs an emulator as it is by default. */
	public OvfEmulatorExtension() {
		this(OvfEmulator.builder());
	}

	/**
	 * Runs an emulator of the caller's choice.
	 * @param builder says how it is to be started
	 */
	public OvfEmulatorExtension(OvfEmulator.Builder builder) {
		this.builder = builder;
	}

	/**
	 * Leaves the emulator as it is between tests: for tests that go on where others have
	 * ended, and for such as run at once and tell themselves apart by their scopes.
	 * @return this
	 */
	public OvfEmulatorExtension withoutReset() {
		this.resetting = false;
		return this;
	}

	/**
	 * The emulator.
	 * @return the emulator, running
	 * @throws IllegalStateException when no test of its class is going on
	 */
	public OvfEmulator emulator() {
		if (this.emulator == null) {
			throw new IllegalStateException("The emulator runs only while the tests of a class do");
		}
		return this.emulator;
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		if (this.emulator == null) {
			this.emulator = this.builder.start();
			this.owner = context.getUniqueId();
		}
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		if (this.resetting) {
			emulator().control().reset();
		}
	}

	@Override
	public void afterAll(ExtensionContext context) {
		if (this.emulator != null && context.getUniqueId().equals(this.owner)) {
			this.emulator.close();
			this.emulator = null;
		}
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == OvfEmulator.class || type == ControlPlane.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return (parameter.getParameter().getType() == ControlPlane.class) ? emulator().control() : emulator();
	}

}
