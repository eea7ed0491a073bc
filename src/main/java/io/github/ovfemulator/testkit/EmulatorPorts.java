package io.github.ovfemulator.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The ports of an emulator, read from its port file.
 *
 * @param http the HTTP port
 * @param https the HTTPS port, or {@code null} if HTTPS is disabled
 */
record EmulatorPorts(int http, @Nullable Integer https) {

	static EmulatorPorts read(Path file) {
		try {
			return parse(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The port file cannot be read", ex);
		}
	}

	static EmulatorPorts parse(String json) {
		Integer http = port(json, "http");
		if (http == null) {
			throw new IllegalArgumentException("No HTTP port in " + json);
		}
		return new EmulatorPorts(http, port(json, "https"));
	}

	private static @Nullable Integer port(String json, String name) {
		Matcher port = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)").matcher(json);
		return port.find() ? Integer.valueOf(port.group(1)) : null;
	}

}
