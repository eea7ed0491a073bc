package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.ovfemulator.OvfEmulatorApplication;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server in a process of its own, on a random port.
 */
final class ServerProcess implements AutoCloseable {

	static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Process process;

	private final Path folder;

	private ServerProcess(Process process, Path folder) {
		this.process = process;
		this.folder = folder;
	}

	/**
	 * Starts a server.
	 * @param folder a folder for its files
	 * @param heap its maximum heap, such as {@code 256m}
	 * @param properties its properties, as command line arguments
	 */
	static ServerProcess start(Path folder, String heap, String... properties) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
				"-Xmx" + heap, "-cp", System.getProperty("java.class.path"), OvfEmulatorApplication.class.getName(),
				"--server.port=0", "--emulator.https.port=-1", "--emulator.port-file=" + ports(folder)));
		command.addAll(List.of(properties));
		return new ServerProcess(new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Redirect.to(folder.resolve("log").toFile()))
			.start(), folder);
	}

	/** Waits until the server is ready. */
	int port() {
		Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(ports(this.folder)));
		return JsonMapper.shared().readTree(ports(this.folder)).path("http").intValue();
	}

	boolean isReady() {
		return Files.exists(ports(this.folder));
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** Requests the shutdown. */
	void stop() {
		this.process.destroy();
	}

	/** Waits for the end. */
	int exitCode() throws InterruptedException {
		assertThat(this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		return this.process.exitValue();
	}

	String log() throws IOException {
		return Files.readString(this.folder.resolve("log"));
	}

	private static Path ports(Path folder) {
		return folder.resolve("ports.json");
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
