package io.github.ovfemulator.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The process of an emulator. It runs in an empty temporary folder and does not inherit
 * environment variables that configure an emulator.
 */
final class EmulatorProcess {

	private static final Duration GRACE = Duration.ofSeconds(15);

	private static final ProcessEnd STARTING = new ProcessEnd(Duration.ofMillis(20), Duration.ZERO);

	private static final ProcessEnd ENDING = new ProcessEnd(GRACE, GRACE);

	/** A JVM that writes an archive takes longer to exit. */
	private static final ProcessEnd RECORDING = new ProcessEnd(Duration.ofMinutes(1), Duration.ofMinutes(10));

	/** The exit codes of a JVM that was told to exit. */
	private static final Set<Integer> ORDERLY = Set.of(0, 143);

	/** In the log as soon as the application runs. */
	private static final String BEGUN = "OvfEmulatorApplication";

	private final Process process;

	private final Path folder;

	private final Launch launch;

	private final Thread killer;

	private EmulatorProcess(Process process, Path folder, Launch launch) {
		this.process = process;
		this.folder = folder;
		this.launch = launch;
		this.killer = new Thread(process::destroyForcibly, "ovf-emulator-killer");
		Runtime.getRuntime().addShutdownHook(this.killer);
	}

	/**
	 * Starts a process and waits until it is ready. If an entry of the start cache does
	 * not start, it is removed, and the jar is started without it.
	 * @param configuration the jar, the options, the properties and the timeout
	 * @return the process
	 * @throws EmulatorStartException if it does not become ready
	 */
	static EmulatorProcess start(EmulatorConfiguration configuration) {
		Path jar = configuration.jar();
		if (!Files.isRegularFile(jar)) {
			throw new EmulatorStartException("There is no jar at " + jar, "");
		}
		JvmOptions options = new JvmOptions(configuration.jvmOptions());
		Launch launch = StartCache.launch(jar, options);
		try {
			return start(configuration, options, launch);
		}
		catch (CacheException ex) {
			launch.discard();
			return start(configuration, options, Launch.plain(jar));
		}
	}

	private static EmulatorProcess start(EmulatorConfiguration configuration, JvmOptions options, Launch launch) {
		EmulatorProcess emulator;
		try {
			Path folder = Files.createTempDirectory("ovf-emulator");
			Process process = builder(options, launch, configuration.properties(), folder).start();
			emulator = new EmulatorProcess(process, folder, launch);
		}
		catch (IOException ex) {
			throw new EmulatorStartException("The process of the emulator could not be started", ex);
		}
		try {
			emulator.awaitReady(configuration.startTimeout());
			return emulator;
		}
		catch (RuntimeException ex) {
			boolean inCache = launch.cached() != null && !emulator.log().contains(BEGUN);
			emulator.stop();
			throw inCache ? new CacheException(ex) : ex;
		}
	}

	private static ProcessBuilder builder(JvmOptions options, Launch launch, Map<String, String> properties,
			Path folder) {
		List<String> command = new ArrayList<>();
		command.add(JvmOptions.java().toString());
		// before the options of the test, which can undo it
		command.add("-XX:+ExitOnOutOfMemoryError");
		command.addAll(options.list());
		command.addAll(launch.options());
		command.addAll(List.of("-jar", launch.jar().toString(), "--emulator.port-file=" + portFile(folder)));
		properties.forEach((name, value) -> command.add("--" + name + "=" + value));
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(logFile(folder).toFile());
		builder.environment().keySet().removeIf(EmulatorProcess::configuresEmulators);
		return builder;
	}

	/** Environment variables configure the application under test. */
	private static boolean configuresEmulators(String variable) {
		return variable.startsWith("EMULATOR_") || variable.startsWith("SERVER_") || variable.startsWith("SPRING_");
	}

	private void awaitReady(Duration timeout) {
		long start = System.nanoTime();
		while (!Files.exists(portFile(this.folder))) {
			if (hasEnded(STARTING)) {
				throw new EmulatorStartException("The emulator ended with exit code " + this.process.exitValue(),
						log());
			}
			if (System.nanoTime() - start > timeout.toNanos()) {
				throw new EmulatorStartException("The emulator was not ready within " + timeout, log());
			}
		}
	}

	EmulatorPorts ports() {
		return EmulatorPorts.read(portFile(this.folder));
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	String log() {
		try {
			return new String(Files.readAllBytes(logFile(this.folder)), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return "The log cannot be read: " + ex;
		}
	}

	synchronized void stop() {
		if (!Files.exists(this.folder)) {
			return;
		}
		boolean ready = Files.exists(portFile(this.folder));
		this.process.destroy();
		if (!hasEnded(this.launch.recording() ? RECORDING : ENDING)) {
			this.process.destroyForcibly();
			hasEnded(ENDING);
		}
		this.launch.finish(ready && !this.process.isAlive() && ORDERLY.contains(this.process.exitValue()));
		try {
			Runtime.getRuntime().removeShutdownHook(this.killer);
		}
		catch (IllegalStateException ex) {
			// the JVM is shutting down, and the hook runs
		}
		Folders.delete(this.folder);
	}

	private boolean hasEnded(ProcessEnd end) {
		try {
			return end.await(this.process);
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
			return true;
		}
	}

	private static Path portFile(Path folder) {
		return folder.resolve("ports.json");
	}

	private static Path logFile(Path folder) {
		return folder.resolve("emulator.log");
	}

	/** Thrown when the JVM did not start the application of an entry. */
	private static final class CacheException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		CacheException(RuntimeException cause) {
			super(cause);
		}

	}

}
