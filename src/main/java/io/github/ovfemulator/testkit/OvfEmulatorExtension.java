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
 * Runs an emulator for the tests of a class and its nested classes, and resets it before
 * each test. The classes of a run with the same configuration share an emulator; of
 * classes that run in parallel, each has one. Tests receive it as a parameter of type
 * {@link OvfEmulator} or {@link ControlPlane}, or from {@link #emulator()} of an
 * extension that is registered in a static field.
 */
public final class OvfEmulatorExtension
		implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {

	private final OvfEmulator.Builder builder;

	private boolean resetting = true;

	private boolean own;

	private @Nullable EmulatorUse use;

	private @Nullable String owner;

	/** Runs an emulator with the default configuration. */
	public OvfEmulatorExtension() {
		this(OvfEmulator.builder());
	}

	/**
	 * Runs an emulator with the given configuration.
	 * @param builder the configuration
	 */
	public OvfEmulatorExtension(OvfEmulator.Builder builder) {
		this.builder = builder;
	}

	/**
	 * Disables the reset before each test, for tests that depend on each other and for
	 * parallel tests that are separated by scopes.
	 * @return this extension
	 */
	public OvfEmulatorExtension withoutReset() {
		this.resetting = false;
		return this;
	}

	/**
	 * Starts an emulator for the test class alone, and stops it after its tests.
	 * @return this extension
	 */
	public OvfEmulatorExtension withOwnServer() {
		this.own = true;
		return this;
	}

	/**
	 * The emulator of the test class.
	 * @return the running emulator
	 * @throws IllegalStateException if no test of the class is running
	 */
	public OvfEmulator emulator() {
		if (this.use == null) {
			throw new IllegalStateException("The emulator runs only during the tests of a class");
		}
		return this.use.emulator();
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		if (this.use == null) {
			this.use = this.own ? startOwn() : SharedEmulators.use(this.builder.configuration(), this.resetting);
			this.owner = context.getUniqueId();
		}
	}

	private EmulatorUse startOwn() {
		OvfEmulator emulator = this.builder.start();
		return new EmulatorUse(emulator, emulator::close);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		if (this.resetting) {
			emulator().control().reset();
		}
	}

	@Override
	public void afterAll(ExtensionContext context) {
		if (this.use != null && context.getUniqueId().equals(this.owner)) {
			this.use.end().run();
			this.use = null;
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
