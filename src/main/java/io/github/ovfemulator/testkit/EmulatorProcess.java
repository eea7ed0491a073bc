package io.github.ovfemulator.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The process of an emulator. It runs in an empty temporary folder and does not inherit
 * environment variables that configure an emulator.
 */
final class EmulatorProcess {

	private static final Duration GRACE = Duration.ofSeconds(15);

	private final Process process;

	private final Path folder;

	private final Thread killer;

	private EmulatorProcess(Process process, Path folder) {
		this.process = process;
		this.folder = folder;
		this.killer = new Thread(process::destroyForcibly, "ovf-emulator-killer");
		Runtime.getRuntime().addShutdownHook(this.killer);
	}

	/**
	 * Starts a process and waits until it is ready.
	 * @param jar the runnable jar
	 * @param jvmOptions the options of its JVM
	 * @param properties the emulator's properties
	 * @param timeout the maximum time until it is ready
	 * @return the process
	 */
	static EmulatorProcess start(Path jar, List<String> jvmOptions, Map<String, String> properties, Duration timeout) {
		if (!Files.isRegularFile(jar)) {
			throw new EmulatorStartException("There is no jar at " + jar, "");
		}
		EmulatorProcess emulator;
		try {
			Path folder = Files.createTempDirectory("ovf-emulator");
			emulator = new EmulatorProcess(builder(jar, jvmOptions, properties, folder).start(), folder);
		}
		catch (IOException ex) {
			throw new EmulatorStartException("The process of the emulator could not be started", ex);
		}
		try {
			emulator.awaitReady(timeout);
			return emulator;
		}
		catch (RuntimeException ex) {
			emulator.stop();
			throw ex;
		}
	}

	private static ProcessBuilder builder(Path jar, List<String> jvmOptions, Map<String, String> properties,
			Path folder) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		// before the options of the test, which can undo it
		command.add("-XX:+ExitOnOutOfMemoryError");
		command.addAll(jvmOptions);
		command.addAll(List.of("-jar", jar.toString(), "--emulator.port-file=" + portFile(folder)));
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
			if (hasEnded(Duration.ofMillis(20))) {
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

	void stop() {
		this.process.destroy();
		if (!hasEnded(GRACE)) {
			this.process.destroyForcibly();
			hasEnded(GRACE);
		}
		try {
			Runtime.getRuntime().removeShutdownHook(this.killer);
		}
		catch (IllegalStateException ex) {
			// the JVM is shutting down, and the hook runs
		}
		delete(this.folder);
	}

	private boolean hasEnded(Duration within) {
		try {
			return this.process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
			return true;
		}
	}

	private static void delete(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder " + folder + " could not be deleted", ex);
		}
	}

	private static Path portFile(Path folder) {
		return folder.resolve("ports.json");
	}

	private static Path logFile(Path folder) {
		return folder.resolve("emulator.log");
	}

}
