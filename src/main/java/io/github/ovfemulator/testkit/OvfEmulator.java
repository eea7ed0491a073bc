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
 * An emulator in a separate process, on free ports. It is ready when {@code start}
 * returns, and stops when it is closed or when this JVM exits.
 */
public final class OvfEmulator implements AutoCloseable {

	/** The system property with the path of the runnable jar, if the builder has none. */
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
	 * Starts an emulator with the default configuration.
	 * @return the running emulator
	 * @throws EmulatorStartException if it does not start
	 */
	public static OvfEmulator start() {
		return builder().start();
	}

	static OvfEmulator start(EmulatorConfiguration configuration) {
		return new OvfEmulator(EmulatorProcess.start(configuration), configuration.properties().get(TOKEN_PROPERTY));
	}

	/**
	 * Configures an emulator.
	 * @return a builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * The URL of the HTTP port.
	 * @return the URL, without a path
	 */
	public URI uri() {
		return URI.create("http://localhost:" + this.process.ports().http());
	}

	/**
	 * The URL of the HTTPS port. Clients must trust {@link ControlPlane#certificate()}.
	 * @return the URL, without a path
	 * @throws IllegalStateException if HTTPS is disabled
	 */
	public URI httpsUri() {
		Integer port = this.process.ports().https();
		if (port == null) {
			throw new IllegalStateException("HTTPS is disabled");
		}
		return URI.create("https://localhost:" + port);
	}

	/**
	 * The control plane of the emulator. It sends the token of
	 * {@code emulator.admin.token} if this was set with the builder.
	 * @return the control plane
	 */
	public ControlPlane control() {
		return this.control;
	}

	/**
	 * The log of the emulator so far.
	 * @return the log
	 */
	public String log() {
		return this.process.log();
	}

	/**
	 * Whether the process is alive.
	 * @return {@code false} after the process has exited or was closed
	 */
	public boolean isRunning() {
		return this.process.isAlive();
	}

	/** Stops the emulator gracefully; kills it after 15 seconds. */
	@Override
	public void close() {
		this.process.stop();
	}

	/**
	 * Configures and starts emulators.
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
		 * Sets the runnable jar. The default is the value of the system property
		 * {@value OvfEmulator#JAR_PROPERTY}.
		 * @param jar the jar
		 * @return this builder
		 */
		public Builder jar(Path jar) {
			this.jar = jar;
			return this;
		}

		/**
		 * Sets a property of the emulator, such as {@code emulator.auth}.
		 * @param name the name of the property
		 * @param value the value
		 * @return this builder
		 */
		public Builder property(String name, String value) {
			this.properties.put(name, value);
			return this;
		}

		/**
		 * Sets the folder of fixtures.
		 * @param folder the folder
		 * @return this builder
		 */
		public Builder fixtures(Path folder) {
			return property("emulator.fixtures", folder.toAbsolutePath().toString());
		}

		/**
		 * Adds an option of the JVM, such as {@code -Xmx256m}.
		 * @param option the option
		 * @return this builder
		 */
		public Builder jvmOption(String option) {
			this.jvmOptions.add(option);
			return this;
		}

		/**
		 * Sets the maximum time until the emulator is ready. The default is two minutes.
		 * @param timeout the time
		 * @return this builder
		 */
		public Builder startTimeout(Duration timeout) {
			this.startTimeout = timeout;
			return this;
		}

		/**
		 * Starts an emulator. Each call starts a new process.
		 * @return the running emulator
		 * @throws EmulatorStartException if it does not start
		 */
		public OvfEmulator start() {
			return OvfEmulator.start(configuration());
		}

		EmulatorConfiguration configuration() {
			return new EmulatorConfiguration(findJar(), this.jvmOptions, this.properties, this.startTimeout);
		}

		private Path findJar() {
			String named = System.getProperty(JAR_PROPERTY);
			Path found = (this.jar == null && named != null) ? Path.of(named) : this.jar;
			if (found == null) {
				throw new EmulatorStartException(
						"The jar of the emulator is missing: set it with jar(Path) or -D" + JAR_PROPERTY, "");
			}
			return found.toAbsolutePath();
		}

	}

}
