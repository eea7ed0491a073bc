package io.github.ovfemulator.support;

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
public final class ServerProcess implements AutoCloseable {

	/** The time to wait for a process. */
	public static final Duration PATIENCE = Duration.ofMinutes(2);

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
	public static ServerProcess start(Path folder, String heap, String... properties) throws IOException {
		return start(folder, List.of("-Xmx" + heap), properties);
	}

	/**
	 * Starts a server to which a debugger can be attached. Platform threads serve its
	 * requests, since a debugger does not see each method that a virtual thread starts.
	 * @param folder a folder for its files
	 */
	public static ServerProcess startDebugged(Path folder) throws IOException {
		return start(folder, List.of("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0"),
				"--spring.threads.virtual.enabled=false");
	}

	private static ServerProcess start(Path folder, List<String> options, String... properties) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(options);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), OvfEmulatorApplication.class.getName(),
				"--server.port=0", "--emulator.https.port=-1", "--emulator.port-file=" + ports(folder)));
		command.addAll(List.of(properties));
		return new ServerProcess(new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Redirect.to(folder.resolve("log").toFile()))
			.start(), folder);
	}

	/** Waits until the server is ready. */
	public int port() {
		Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(ports(this.folder)));
		return JsonMapper.shared().readTree(ports(this.folder)).path("http").intValue();
	}

	/** Whether the server is ready. */
	public boolean isReady() {
		return Files.exists(ports(this.folder));
	}

	/** Whether the process lives. */
	public boolean isAlive() {
		return this.process.isAlive();
	}

	/** Requests the shutdown. */
	public void stop() {
		this.process.destroy();
	}

	/** Waits for the end. */
	public int exitCode() throws InterruptedException {
		assertThat(this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		return this.process.exitValue();
	}

	/** Returns what the process has written. */
	public String log() throws IOException {
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
