package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.ovfemulator.image.Training;

/**
 * Starts the servers that are compared: the emulator laid out as in the image, with the
 * image's flags and a cache made here, and WireMock as it comes.
 */
final class Servers {

	/** The image's flags, and the file that it gives them in. */
	private static final Path FLAGS = Path.of("src/main/image/jvm.options").toAbsolutePath();

	private final Path jar;

	private final Path layout;

	private final String javaHome = System.getProperty("java.home");

	Servers(Path jar, Path directory) throws IOException, InterruptedException {
		this.jar = jar;
		this.layout = directory.resolve("app");
		run(new ProcessBuilder(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination",
				this.layout.toString()));
		if (hasCache()) {
			train(directory);
		}
	}

	/** Whether this Java can make an ahead-of-time cache with one command. */
	boolean hasCache() {
		return Runtime.version().feature() >= 25;
	}

	String javaHome() {
		return this.javaHome;
	}

	private String java() {
		return this.javaHome + "/bin/java";
	}

	private void train(Path directory) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(java(), "-cp", System.getProperty("java.class.path"),
				Training.class.getName(), "100", java(), "@" + FLAGS, "-XX:AOTCacheOutput=emulator.aot"));
		command.addAll(emulatorArguments(Server.freePort(), List.of()));
		ProcessBuilder training = new ProcessBuilder(command).directory(this.layout.toFile());
		training.environment().put("EMULATOR_PORTFILE", directory.resolve("ports.json").toString());
		run(training);
	}

	private static void run(ProcessBuilder builder) throws IOException, InterruptedException {
		Path log = Files.createTempFile("benchmark", ".log");
		int exit = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
		if (exit != 0) {
			throw new IOException(builder.command() + " ended with " + exit + "; see " + log);
		}
		Files.delete(log);
	}

	/** The emulator as the image starts it, with further flags of Java. */
	Server emulator(String... flags) throws IOException, InterruptedException {
		return emulator(List.of(flags), List.of());
	}

	/** The emulator as the image starts it, with properties. */
	Server emulatorWith(List<String> properties) throws IOException, InterruptedException {
		return emulator(List.of(), properties);
	}

	private Server emulator(List<String> flags, List<String> properties) throws IOException, InterruptedException {
		int port = Server.freePort();
		List<String> command = new ArrayList<>(List.of(java(), "@" + FLAGS));
		if (hasCache()) {
			command.add("-XX:AOTCache=emulator.aot");
		}
		command.addAll(flags);
		command.addAll(emulatorArguments(port, properties));
		return Server.start(this.layout, command, port, "/rest/vcenter/resource-pool");
	}

	/** The emulator's jar as the build leaves it, by another Java and without flags. */
	Server plainEmulator(String otherJavaHome) throws IOException, InterruptedException {
		int port = Server.freePort();
		return Server.start(this.layout, List.of(otherJavaHome + "/bin/java", "-jar", this.jar.toString(),
				"--server.port=" + port, "--emulator.https.port=0"), port, "/rest/vcenter/resource-pool");
	}

	private List<String> emulatorArguments(int port, List<String> properties) {
		List<String> arguments = new ArrayList<>(
				List.of("-jar", this.jar.getFileName().toString(), "--server.port=" + port, "--emulator.https.port=0"));
		arguments.addAll(properties);
		return arguments;
	}

	/** WireMock without flags of Java. */
	Server wireMock(String home, String... arguments) throws IOException, InterruptedException {
		String wireMock = Arrays.stream(System.getProperty("java.class.path").split(":"))
			.filter((entry) -> entry.contains("wiremock-standalone"))
			.findFirst()
			.orElseThrow();
		int port = Server.freePort();
		List<String> command = new ArrayList<>(
				List.of(home + "/bin/java", "-jar", wireMock, "--port", String.valueOf(port), "--disable-banner"));
		command.addAll(List.of(arguments));
		return Server.start(this.layout, command, port, "/__admin/health");
	}

}
