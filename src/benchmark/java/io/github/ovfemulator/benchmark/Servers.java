package io.github.ovfemulator.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.github.ovfemulator.image.Training;

/**
 * Starts the servers that are compared: the emulator laid out as in the image, with the
 * image's flags and a cache made here, and WireMock as it comes.
 */
final class Servers {

	/** The image's flags, and the file that it gives them in. */
	private static final Path FLAGS = Path.of("src/main/image/jvm.options").toAbsolutePath();

	private static final String CACHE = "-XX:AOTCache=emulator.aot";

	/** A call that is answered as soon as the emulator is ready. */
	private static final String READY = "/rest/vcenter/resource-pool";

	private final Path jar;

	private final Path plainHome;

	private final Path layout;

	private final Path home = Path.of(System.getProperty("java.home"));

	Servers(Path jar, Path plainHome, Path directory) throws IOException, InterruptedException {
		this.jar = jar;
		this.plainHome = plainHome;
		this.layout = directory.resolve("app");
		run(new ProcessBuilder(java(this.home), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination",
				this.layout.toString()));
		if (hasCache()) {
			train(directory);
		}
	}

	/** Whether this Java can make an ahead-of-time cache with one command. */
	private static boolean hasCache() {
		return Runtime.version().feature() >= 25;
	}

	private static String java(Path home) {
		return home.resolve("bin/java").toString();
	}

	/** What runs the emulator as in the image, and WireMock beside it, in short. */
	String image() {
		return "Java " + Runtime.version().feature() + ", image";
	}

	/** The image's flags. */
	String imageFlags() throws IOException {
		String flags = Files.readAllLines(FLAGS)
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.collect(Collectors.joining(" "));
		return "Java " + Runtime.version() + " " + flags + (hasCache() ? " " + CACHE : "") + "; WireMock has no flags";
	}

	/** What runs the emulator, and WireMock beside it, without cache and flags. */
	String plain() {
		return this.plainHome.getFileName() + ", no flags";
	}

	/** As the image does it: first to have a certificate, then to make the cache. */
	private void train(Path directory) throws IOException, InterruptedException {
		training(directory, 1, List.of());
		training(directory, 100, List.of("-XX:AOTCacheOutput=emulator.aot"));
	}

	private void training(Path directory, int rounds, List<String> flags) throws IOException, InterruptedException {
		Path portFile = directory.resolve("ports.json");
		List<String> command = new ArrayList<>(List.of(java(this.home), "-cp", System.getProperty("java.class.path"),
				Training.class.getName(), String.valueOf(rounds), java(this.home), "@" + FLAGS));
		command.addAll(flags);
		command.addAll(emulatorArguments(Server.freePort(), List.of()));
		ProcessBuilder training = new ProcessBuilder(command).directory(this.layout.toFile());
		training.environment().put("EMULATOR_PORTFILE", portFile.toString());
		training.environment().put("EMULATOR_HTTPS_DIRECTORY", directory.resolve("https").toString());
		run(training);
		Files.deleteIfExists(portFile);
	}

	private static void run(ProcessBuilder builder) throws IOException, InterruptedException {
		Path log = Files.createTempFile("benchmark", ".log");
		int exit = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
		if (exit != 0) {
			throw new IOException(builder.command() + " ended with " + exit + "; see " + log);
		}
		Files.delete(log);
	}

	/** The emulator as the image starts it. */
	Server emulator() throws IOException, InterruptedException {
		return emulator(List.of(), List.of());
	}

	/** The emulator as the image starts it, with further flags of Java. */
	Server emulatorWithFlags(String... flags) throws IOException, InterruptedException {
		return emulator(List.of(flags), List.of());
	}

	/** The emulator as the image starts it, with properties. */
	Server emulatorWith(List<String> properties) throws IOException, InterruptedException {
		return emulator(List.of(), properties);
	}

	private Server emulator(List<String> flags, List<String> properties) throws IOException, InterruptedException {
		int port = Server.freePort();
		List<String> command = new ArrayList<>(List.of(java(this.home), "@" + FLAGS));
		if (hasCache()) {
			command.add(CACHE);
		}
		command.addAll(flags);
		command.addAll(emulatorArguments(port, properties));
		return Server.start(this.layout, command, port, READY);
	}

	/** The emulator by the other Java and without flags, extracted or as one jar. */
	Server plainEmulator(boolean extracted) throws IOException, InterruptedException {
		int port = Server.freePort();
		Path started = extracted ? this.layout.resolve(this.jar.getFileName()) : this.jar;
		return Server.start(this.layout, List.of(java(this.plainHome), "-jar", started.toString(),
				"--server.port=" + port, "--emulator.https.port=0"), port, READY);
	}

	private List<String> emulatorArguments(int port, List<String> properties) {
		List<String> arguments = new ArrayList<>(
				List.of("-jar", this.jar.getFileName().toString(), "--server.port=" + port, "--emulator.https.port=0"));
		arguments.addAll(properties);
		return arguments;
	}

	/** WireMock without flags of Java. */
	Server wireMock(String... arguments) throws IOException, InterruptedException {
		return wireMock(this.home, arguments);
	}

	/** WireMock by the other Java. */
	Server plainWireMock() throws IOException, InterruptedException {
		return wireMock(this.plainHome);
	}

	private Server wireMock(Path javaHome, String... arguments) throws IOException, InterruptedException {
		String wireMock = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> entry.contains("wiremock-standalone"))
			.findFirst()
			.orElseThrow();
		int port = Server.freePort();
		List<String> command = new ArrayList<>(
				List.of(java(javaHome), "-jar", wireMock, "--port", String.valueOf(port), "--disable-banner"));
		command.addAll(List.of(arguments));
		return Server.start(this.layout, command, port, "/__admin/health");
	}

}
