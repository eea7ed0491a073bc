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
 * Starts an emulator, calls it and stops it. The build of the image runs this class to
 * create and verify the ahead-of-time cache. It depends only on the JDK, since the build
 * compiles it separately.
 */
public final class Training {

	private static final Pattern HTTP_PORT = Pattern.compile("\"http\"\\s*:\\s*(\\d+)");

	/** The exit code of a JVM after SIGTERM. */
	private static final int TERMINATED = 143;

	private Training() {
	}

	/**
	 * Trains an emulator whose port file is {@code EMULATOR_PORTFILE}.
	 * @param args the number of rounds, then the command of the emulator
	 * @throws Exception if the emulator does not start, respond or stop
	 */
	public static void main(String[] args) throws Exception {
		Path portFile = Path.of(Objects.requireNonNull(System.getenv("EMULATOR_PORTFILE"), "EMULATOR_PORTFILE"));
		Process emulator = new ProcessBuilder(List.of(args).subList(1, args.length)).inheritIO().start();
		try {
			TrainingCalls calls = new TrainingCalls("http://127.0.0.1:" + port(emulator, portFile));
			int rounds = Integer.parseInt(args[0]);
			for (int i = 0; i < rounds; i++) {
				calls.round("training-" + i);
			}
			emulator.destroy();
			if (!emulator.waitFor(10, TimeUnit.MINUTES)) {
				throw new IOException("The emulator did not stop");
			}
			if (emulator.exitValue() != 0 && emulator.exitValue() != TERMINATED) {
				throw new IOException("The emulator exited with " + emulator.exitValue());
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
				throw new IOException("The emulator exited with " + emulator.exitValue());
			}
		}
		throw new IOException("The emulator was not ready in time");
	}

}
