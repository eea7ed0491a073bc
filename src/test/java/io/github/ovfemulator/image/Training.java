package io.github.ovfemulator.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts an emulator, uses it for a while and stops it, as the build of the image does to
 * make the ahead-of-time cache and to prove it. It knows nothing but the JDK, since the
 * build compiles it alone.
 */
public final class Training {

	private static final Pattern HTTP_PORT = Pattern.compile("\"http\"\\s*:\\s*(\\d+)");

	/** The exit code of a Java that was asked to stop. */
	private static final int TERMINATED = 143;

	private Training() {
	}

	/**
	 * Trains an emulator whose port file is where {@code EMULATOR_PORTFILE} says.
	 * @param args how many rounds of calls to make, then the command that starts it
	 * @throws Exception when it does not start, answer or stop as it should
	 */
	public static void main(String[] args) throws Exception {
		Path portFile = Path.of(Objects.requireNonNull(System.getenv("EMULATOR_PORTFILE"), "EMULATOR_PORTFILE"));
		Process emulator = new ProcessBuilder(List.of(args).subList(1, args.length)).inheritIO().start();
		try {
			TrainingCalls calls = new TrainingCalls("http://127.0.0.1:" + port(emulator, portFile));
			// waits for it to be made, and so kept where it is to be kept
			calls.send("GET", "/__admin/certificate.pem", "");
			int rounds = Integer.parseInt(args[0]);
			for (int i = 0; i < rounds; i++) {
				calls.round("training-" + i);
			}
			emulator.destroy();
			if (!emulator.waitFor(10, TimeUnit.MINUTES)) {
				throw new IOException("It did not stop");
			}
			if (emulator.exitValue() != 0 && emulator.exitValue() != TERMINATED) {
				throw new IOException("It ended with " + emulator.exitValue());
			}
		}
		finally {
			emulator.destroyForcibly();
		}
	}

	private static String port(Process emulator, Path portFile) throws IOException, InterruptedException {
		for (int i = 0; i < 2400; i++) {
			if (Files.exists(portFile)) {
				Matcher port = HTTP_PORT.matcher(Files.readString(portFile));
				if (port.find()) {
					return port.group(1);
				}
			}
			if (emulator.waitFor(50, TimeUnit.MILLISECONDS)) {
				throw new IOException("It ended with " + emulator.exitValue());
			}
		}
		throw new IOException("It was not ready in time");
	}

}
