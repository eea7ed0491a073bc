package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The result of a load with wrk: one thread, and 16 connections by default.
 *
 * @param rate the responses per second
 * @param p99 the 99th percentile of the latency in milliseconds
 */
record Load(double rate, double p99) {

	private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");

	private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");

	/** Runs a load of GET requests. */
	static Load get(String url, int connections, int seconds) throws IOException, InterruptedException {
		return run(List.of(url), connections, seconds);
	}

	/** Runs a load of POST requests. */
	static Load post(String url, String body, int seconds) throws IOException, InterruptedException {
		Path script = Files.createTempFile("load", ".lua");
		Files.writeString(script,
				"wrk.method = 'POST'\nwrk.headers['Content-Type'] = 'application/json'\nwrk.body = [[" + body + "]]\n");
		try {
			return run(List.of("-s", script.toString(), url), 16, seconds);
		}
		finally {
			Files.delete(script);
		}
	}

	private static Load run(List<String> what, int connections, int seconds) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency"));
		command.addAll(what);
		Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (wrk.waitFor() != 0 || output.contains("Non-2xx")) {
			throw new IOException("The load failed: " + output);
		}
		Matcher p99 = matcher(P99, output);
		double unit = switch (p99.group(2)) {
			case "us" -> 0.001;
			case "ms" -> 1;
			default -> 1000;
		};
		return new Load(Double.parseDouble(matcher(RATE, output).group(1)), Double.parseDouble(p99.group(1)) * unit);
	}

	private static Matcher matcher(Pattern pattern, String output) throws IOException {
		Matcher matcher = pattern.matcher(output);
		if (!matcher.find()) {
			throw new IOException("Unexpected output of wrk: " + output);
		}
		return matcher;
	}

}
