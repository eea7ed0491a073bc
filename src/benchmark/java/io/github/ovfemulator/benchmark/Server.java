package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server in a separate process.
 */
final class Server implements AutoCloseable {

	private static final long START_LIMIT = TimeUnit.MINUTES.toNanos(2);

	private final Process process;

	private final int port;

	private final double readySeconds;

	private Server(Process process, int port, double readySeconds) {
		this.process = process;
		this.port = port;
		this.readySeconds = readySeconds;
	}

	/**
	 * Starts a server and waits until it responds.
	 * @param directory the working directory
	 * @param command the command
	 * @param port the port in the command
	 * @param readyPath a path with status 200 as soon as the server is ready
	 */
	static Server start(Path directory, List<String> command, int port, String readyPath)
			throws IOException, InterruptedException {
		long begin = System.nanoTime();
		Process process = new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(Files.createTempFile(directory, "server", ".log").toFile())
			.start();
		while (!answers("http://127.0.0.1:" + port + readyPath)) {
			if (process.waitFor(5, TimeUnit.MILLISECONDS) || System.nanoTime() - begin > START_LIMIT) {
				process.destroyForcibly();
				throw new IOException("The server did not become ready: " + String.join(" ", command));
			}
		}
		return new Server(process, port, (System.nanoTime() - begin) / 1e9);
	}

	private static boolean answers(String url) {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
			connection.setReadTimeout(5000);
			return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
		}
		catch (IOException ex) {
			return false;
		}
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/** The resident memory, from {@code /proc}. */
	double residentMegabytes() throws IOException {
		return Files.readAllLines(Path.of("/proc/" + this.process.pid() + "/status"))
			.stream()
			.filter((line) -> line.startsWith("VmRSS:"))
			.mapToDouble((line) -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
			.findFirst()
			.orElseThrow();
	}

	/** The time from the start of the process to the first response. */
	double readySeconds() {
		return this.readySeconds;
	}

	/** Stops the server and returns the time of its start. */
	double readySecondsAndEnd() {
		try (this) {
			return this.readySeconds;
		}
	}

	/** The used heap after a garbage collection. */
	double liveHeapBytes() throws IOException, InterruptedException {
		Process jcmd = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd",
				String.valueOf(this.process.pid()), "GC.class_histogram")
			.start();
		String[] lines = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip()
			.split("\n", -1);
		jcmd.waitFor();
		return Double.parseDouble(lines[lines.length - 1].trim().split("\\s+", -1)[2]);
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().completeOnTimeout(this.process, 1, TimeUnit.MINUTES).join();
		this.process.destroyForcibly();
	}

}
