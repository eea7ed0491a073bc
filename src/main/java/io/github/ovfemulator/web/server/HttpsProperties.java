package io.github.ovfemulator.web.server;

import java.nio.file.Path;
import java.util.List;

import io.github.ovfemulator.vapi.operation.Limits;
import io.github.ovfemulator.web.HostName;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of HTTPS.
 *
 * @param port the port; 0 for any free port, -1 to disable HTTPS
 * @param certificate a PEM file with the certificate, followed by its chain; by default a
 * certificate is generated on first use
 * @param privateKey a PEM file with the private key of that certificate
 * @param directory a folder for the generated certificate; by default each start
 * generates another one
 * @param names host names, in ASCII, and IP addresses of the generated certificate,
 * besides {@code localhost}, the name of this machine and the loopback addresses
 */
@ConfigurationProperties("emulator.https")
record HttpsProperties(@DefaultValue(HttpsProperties.DEFAULT_PORT) int port, @Nullable Path certificate,
		@Nullable Path privateKey, @Nullable Path directory, @DefaultValue List<String> names) {

	/** The port unless another one is set. */
	static final String DEFAULT_PORT = "8443";

	HttpsProperties {
		Limits.require("emulator.https.port", port, -1, 65_535);
		if ((certificate == null) != (privateKey == null)) {
			throw new IllegalArgumentException(
					"emulator.https.certificate and emulator.https.private-key must be set together");
		}
		names = names.stream().map(HttpsProperties::name).toList();
	}

	private static String name(String text) {
		HostName.requirePattern("emulator.https.names", text);
		return HostName.of(text).normalized();
	}

	/** Whether the certificate can be in a file. */
	boolean readsFiles() {
		return this.certificate != null || this.directory != null;
	}

	boolean isEnabled() {
		return this.port >= 0;
	}

}
