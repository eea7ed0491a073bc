package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The health check of the container image, which has neither a shell nor curl. It reads
 * the port file of the emulator and uses only the JDK, so that it starts fast.
 */
public final class HealthCheck {

	private static final String PORT_FILE = "EMULATOR_PORTFILE";

	private static final Pattern HTTP_PORT = Pattern.compile("\"http\"\\s*:\\s*(\\d+)");

	private static final int TIMEOUT_MILLIS = 3000;

	private HealthCheck() {
	}

	/**
	 * Exits with 0 when the emulator is ready, else with 1 and a message.
	 * @param args none
	 */
	public static void main(String[] args) {
		String portFile = System.getenv(PORT_FILE);
		if (portFile == null) {
			System.err.println(PORT_FILE + " is not set");
			System.exit(1);
		}
		try {
			int status = readiness(Path.of(portFile));
			System.out.println("readiness: " + status);
			System.exit((status == HttpURLConnection.HTTP_OK) ? 0 : 1);
		}
		catch (IOException ex) {
			System.err.println("not ready: " + ex);
			System.exit(1);
		}
	}

	/**
	 * Requests the readiness of the emulator.
	 * @param portFile the port file, which exists only while the emulator is ready
	 * @return the HTTP status of the response
	 * @throws IOException without a port file, or without a response
	 */
	static int readiness(Path portFile) throws IOException {
		Matcher port = HTTP_PORT.matcher(Files.readString(portFile));
		if (!port.find()) {
			throw new IOException(portFile + " has no port");
		}
		URI uri = URI.create("http://127.0.0.1:" + port.group(1) + "/actuator/health/readiness");
		HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
		connection.setConnectTimeout(TIMEOUT_MILLIS);
		connection.setReadTimeout(TIMEOUT_MILLIS);
		try {
			return connection.getResponseCode();
		}
		finally {
			connection.disconnect();
		}
	}

}
