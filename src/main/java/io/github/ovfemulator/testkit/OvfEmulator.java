package io.github.ovfemulator.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.testkit.control.ControlPlane;
import org.jspecify.annotations.Nullable;

/**
 * An emulator that runs in a process of its own, on ports that were free. It is ready as
 * soon as it is there, and ends when it is closed, at the latest with this JVM.
 */
public final class OvfEmulator implements AutoCloseable {

	/** The system property that names the runnable jar where the caller does not. */
	public static final String JAR_PROPERTY = "ovf-emulator.jar";

	private static final String TOKEN_PROPERTY = "emulator.admin.token";

	private final EmulatorProcess process;

	private final ControlPlane control;

	private OvfEmulator(EmulatorProcess process, @Nullable String token) {
		this.process = process;
		ControlPlane.Builder plane = ControlPlane.builder(uri());
		this.control = ((token != null) ? plane.token(token) : plane).build();
	}

	/**
	 * Starts an emulator as it is by default.
	 * @return the emulator, ready
	 * @throws EmulatorStartException when it does not start
	 */
	public static OvfEmulator start() {
		return builder().start();
	}

	/**
	 * Begins to say how an emulator is to be started.
	 * @return a builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Where it is reached by plain HTTP.
	 * @return the URL, without a path
	 */
	public URI uri() {
		return URI.create("http://localhost:" + this.process.ports().http());
	}

	/**
	 * Where it is reached by HTTPS. What a client has to trust is
	 * {@link ControlPlane#certificate()}.
	 * @return the URL, without a path
	 * @throws IllegalStateException when it was started without HTTPS
	 */
	public URI httpsUri() {
		Integer port = this.process.ports().https();
		if (port == null) {
			throw new IllegalStateException("This emulator was started without HTTPS");
		}
		return URI.create("https://localhost:" + port);
	}

	/**
	 * What steers the emulator. It knows the token that the emulator was started with.
	 * @return its control plane
	 */
	public ControlPlane control() {
		return this.control;
	}

	/**
	 * What it has logged until now, to be shown when a test fails.
	 * @return the log
	 */
	public String log() {
		return this.process.log();
	}

	/**
	 * Whether its process is there.
	 * @return {@code false} once it has ended, by itself or because it was closed
	 */
	public boolean isRunning() {
		return this.process.isAlive();
	}

	/** Ends it, gracefully at first. */
	@Override
	public void close() {
		this.process.stop();
	}

	/**
	 * Says how an emulator is to be started.
	 */
	public static final class Builder {

		private final Map<String, String> properties = new LinkedHashMap<>();

		private final List<String> jvmOptions = new ArrayList<>();

		private Duration startTimeout = Duration.ofMinutes(2);

		private @Nullable Path jar;

		private Builder() {
			property("server.port", "0");
			property("emulator.https.port", "0");
		}

		/**
		 * Names the runnable jar; otherwise the system property
		 * {@value OvfEmulator#JAR_PROPERTY} does.
		 * @param jar the jar
		 * @return this
		 */
		public Builder jar(Path jar) {
			this.jar = jar;
			return this;
		}

		/**
		 * Sets a property of the emulator, such as {@code emulator.auth}.
		 * @param name its name, as the README has it
		 * @param value its value
		 * @return this
		 */
		public Builder property(String name, String value) {
			this.properties.put(name, value);
			return this;
		}

		/**
		 * Sets the folder of fixtures.
		 * @param folder the folder
		 * @return this
		 */
		public Builder fixtures(Path folder) {
			return property("emulator.fixtures", folder.toAbsolutePath().toString());
		}

		/**
		 * Adds an option of the JVM, such as {@code -Xmx256m}.
		 * @param option the option
		 * @return this
		 */
		public Builder jvmOption(String option) {
			this.jvmOptions.add(option);
			return this;
		}

		/**
		 * Sets how long the start may take; two minutes, unless it is said.
		 * @param timeout the time
		 * @return this
		 */
		public Builder startTimeout(Duration timeout) {
			this.startTimeout = timeout;
			return this;
		}

		/**
		 * Starts an emulator. Each call starts another one.
		 * @return the emulator, ready
		 * @throws EmulatorStartException when it does not start
		 */
		public OvfEmulator start() {
			return new OvfEmulator(
					EmulatorProcess.start(findJar(), this.jvmOptions, this.properties, this.startTimeout),
					this.properties.get(TOKEN_PROPERTY));
		}

		private Path findJar() {
			String named = System.getProperty(JAR_PROPERTY);
			Path found = (this.jar == null && named != null) ? Path.of(named) : this.jar;
			if (found == null) {
				throw new EmulatorStartException("Name the emulator's jar, by jar(Path) or by -D" + JAR_PROPERTY, "");
			}
			return found.toAbsolutePath();
		}

	}

}
