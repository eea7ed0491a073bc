package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the emulator of this container whether it is ready, where there is neither a shell
 * nor curl to ask with. It finds the emulator by its port file and needs nothing but the
 * JDK, so that it costs little each time.
 */
public final class HealthCheck {

	private static final String PORT_FILE = "EMULATOR_PORTFILE";

	private static final Pattern HTTP_PORT = Pattern.compile("\"http\"\\s*:\\s*(\\d+)");

	private static final int TIMEOUT_MILLIS = 3000;

	private HealthCheck() {
	}

	/**
	 * Ends with 0 when the emulator is ready, and with 1 when it is not and says why.
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
	 * Asks the emulator that wrote a port file.
	 * @param portFile the file, which is there only while the emulator is ready
	 * @return the HTTP status of the answer
	 * @throws IOException when there is no port file, or nobody answers
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
