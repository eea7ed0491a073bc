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
 * Starts the compared servers: the emulator with the Java, the layout, the flags and an
 * ahead-of-time cache as in the image, and WireMock with its defaults.
 */
final class Servers {

	/** The file with the JVM flags of the image. */
	private static final Path FLAGS = Path.of("src/main/image/jvm.options").toAbsolutePath();

	/** The file with the options that make the Java of the image. */
	private static final Path MODULES = Path.of("src/main/image/jlink.options");

	private static final String CACHE = "-XX:AOTCache=emulator.aot";

	/** The path to check whether the emulator is ready. */
	private static final String READY = "/rest/vcenter/resource-pool";

	private static final String BARE = "bare.jar";

	private final Path jar;

	private final Path plainHome;

	private final Path directory;

	private final Path layout;

	private final Path bareLayout;

	private final Path home = Path.of(System.getProperty("java.home"));

	/** The Java of the image; with an older Java than that, the whole one. */
	private final Path imageHome;

	Servers(Path jar, Path plainHome, Path directory) throws IOException, InterruptedException {
		this.jar = jar;
		this.plainHome = plainHome;
		this.directory = directory;
		this.layout = directory.resolve("app");
		this.bareLayout = directory.resolve("bare");
		extract(jar, this.layout);
		BareJar.write(jar, directory.resolve(BARE));
		extract(directory.resolve(BARE), this.bareLayout);
		this.imageHome = hasCache() ? directory.resolve("java") : this.home;
		if (hasCache()) {
			run(new ProcessBuilder(this.home.resolve("bin/jlink").toString(), "@" + MODULES, "--output",
					this.imageHome.toString()));
			train();
		}
	}

	private void extract(Path packed, Path destination) throws IOException, InterruptedException {
		run(new ProcessBuilder(java(this.home), "-Djarmode=tools", "-jar", packed.toString(), "extract",
				"--destination", destination.toString()));
	}

	/** Whether this JVM creates an ahead-of-time cache with one command. */
	private static boolean hasCache() {
		return Runtime.version().feature() >= 25;
	}

	private static String java(Path home) {
		return home.resolve("bin/java").toString();
	}

	/** A short description of the JVM as in the image. */
	String image() {
		return "Java " + Runtime.version().feature() + ", image";
	}

	/** The JVM flags of the image. */
	String imageFlags() throws IOException {
		String flags = Files.readAllLines(FLAGS)
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.collect(Collectors.joining(" "));
		return "Java " + Runtime.version() + " " + flags + (hasCache() ? " " + CACHE : "") + "; WireMock has no flags";
	}

	/** A short description of the JVM without cache and flags. */
	String plain() {
		return this.plainHome.getFileName() + ", no flags";
	}

	/**
	 * Runs the training of the image, which creates the cache.
	 */
	private void train() throws IOException, InterruptedException {
		Path portFile = this.directory.resolve("ports.json");
		List<String> command = new ArrayList<>(
				List.of(java(this.home), "-cp", System.getProperty("java.class.path"), Training.class.getName(), "10",
						java(this.imageHome), "@" + FLAGS, "-XX:-AOTRecordTraining", "-XX:AOTCacheOutput=emulator.aot"));
		command.addAll(emulatorArguments(Server.freePort(), List.of()));
		ProcessBuilder training = new ProcessBuilder(command).directory(this.layout.toFile());
		training.environment().put("EMULATOR_PORTFILE", portFile.toString());
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

	/** Starts the emulator as in the image. */
	Server emulator() throws IOException, InterruptedException {
		return emulator(List.of(), List.of());
	}

	/** Starts the emulator as in the image, with additional JVM flags. */
	Server emulatorWithFlags(String... flags) throws IOException, InterruptedException {
		return emulator(List.of(flags), List.of());
	}

	/** Starts the emulator as in the image, with properties. */
	Server emulatorWith(List<String> properties) throws IOException, InterruptedException {
		return emulator(List.of(), properties);
	}

	private Server emulator(List<String> flags, List<String> properties) throws IOException, InterruptedException {
		int port = Server.freePort();
		List<String> command = new ArrayList<>(List.of(java(this.imageHome), "@" + FLAGS));
		if (hasCache()) {
			command.add(CACHE);
		}
		command.addAll(flags);
		command.addAll(emulatorArguments(port, properties));
		return Server.start(this.layout, command, port, READY);
	}

	/** Starts the emulator with the plain JVM, extracted or as a jar. */
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

	/**
	 * Starts the application that the emulator is compared to, packed in the same way.
	 */
	Server bareApplication(boolean extracted) throws IOException, InterruptedException {
		int port = Server.freePort();
		Path started = extracted ? this.bareLayout.resolve(BARE) : this.directory.resolve(BARE);
		return Server.start(this.layout,
				List.of(java(this.plainHome), "-jar", started.toString(), "--server.port=" + port), port,
				BareApplication.READY);
	}

	/**
	 * Starts the servlet that calls are compared to, with the JVM flags of the image, and
	 * with the threads and filters of the emulator.
	 */
	Server bareServlet() throws IOException, InterruptedException {
		int port = Server.freePort();
		return Server.start(this.layout,
				List.of(java(this.imageHome), "@" + FLAGS, "-jar", this.bareLayout.resolve(BARE).toString(),
						"--server.port=" + port, "--server.jetty.threads.acceptors=1",
						"--server.jetty.threads.selectors=1", "--spring.threads.virtual.enabled=true",
						"--spring.mvc.formcontent.filter.enabled=false", "--spring.servlet.encoding.enabled=false"),
				port, BareApplication.READY);
	}

	/** The jar of the emulator. */
	Path jar() {
		return this.jar;
	}

	/** The folder of the start cache of the test kit. */
	Path cache() {
		return this.directory.resolve("start-cache");
	}

	/** Starts WireMock without JVM flags. */
	Server wireMock(String... arguments) throws IOException, InterruptedException {
		return wireMock(this.home, arguments);
	}

	/** Starts WireMock with the plain JVM. */
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
