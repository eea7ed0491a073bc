package io.github.ovfemulator.web.server;

import java.nio.file.Path;
import java.util.List;

import io.github.ovfemulator.vapi.operation.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The HTTPS door.
 *
 * @param port the port; 0 for any free one, -1 for no HTTPS at all
 * @param certificate a PEM file with the certificate to show, followed by its chain;
 * unset, one is made when the server has started
 * @param privateKey a PEM file with the private key of that certificate
 * @param directory a folder in which the certificate that was made is kept for the next
 * start; unset, each start makes another
 * @param names host names and IP addresses that the certificate that is made is valid
 * for, besides {@code localhost}, the name of this machine and the loopback addresses
 */
@ConfigurationProperties("emulator.https")
record HttpsProperties(@DefaultValue("8443") int port, @Nullable Path certificate, @Nullable Path privateKey,
		@Nullable Path directory, @DefaultValue List<String> names) {

	HttpsProperties {
		Limits.require("emulator.https.port", port, -1, 65_535);
		if ((certificate == null) != (privateKey == null)) {
			throw new IllegalArgumentException(
					"emulator.https.certificate and emulator.https.private-key go together; one of them is unset");
		}
		names = List.copyOf(names);
	}

	/** Whether the certificate is, or may be, in a file. */
	boolean readsFiles() {
		return this.certificate != null || this.directory != null;
	}

	boolean isEnabled() {
		return this.port >= 0;
	}

}
