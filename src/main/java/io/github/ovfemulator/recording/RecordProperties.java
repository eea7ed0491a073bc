package io.github.ovfemulator.recording;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;

import io.github.ovfemulator.transfer.pull.PullTrust;
import io.github.ovfemulator.transfer.pull.Thumbprint;
import io.github.ovfemulator.transfer.pull.TrustAuthorities;
import io.github.ovfemulator.vapi.operation.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the recording proxy, and of saving what it has recorded.
 *
 * @param vcenter the https URL of the vCenter that all calls are passed on to, without a
 * path; unset, this server carries them out itself
 * @param certificate a PEM file with the certificate of the vCenter or of its issuer;
 * only such a server is trusted
 * @param thumbprint the SHA-1 thumbprint of the certificate of the vCenter; only that
 * server is trusted, whatever its name, issuer and validity. Without certificate and
 * thumbprint, the authorities of the JVM and of
 * {@code emulator.pull.trusted-certificates} are trusted
 * @param readTimeout the maximum time without a byte from the vCenter, which includes the
 * time that it works on a call
 * @param maxBodySize the maximum size of the body of a response that is recorded; larger
 * ones are passed on, and not recorded
 * @param maxMemory the maximum memory of the recorded calls, as estimated; unset, it is
 * 10 % of the heap. The latest ones are kept
 * @param directory the folder that {@code POST /__admin/recordings/save} writes fixtures
 * to; it is created when it is needed
 */
@ConfigurationProperties("emulator.record")
public record RecordProperties(@Nullable String vcenter, @Nullable Path certificate, @Nullable String thumbprint,
		@DefaultValue("PT10M") Duration readTimeout, @DefaultValue("4MB") DataSize maxBodySize,
		@Nullable DataSize maxMemory, @Nullable Path directory) {

	/** The name of the property with the limit of the memory. */
	static final String MAX_MEMORY = "emulator.record.max-memory";

	private static final int HEAP_PERCENT = 10;

	/** Requires a valid URL, at most one way to trust, and limits. */
	public RecordProperties {
		if (vcenter == null && (certificate != null || thumbprint != null)) {
			throw new IllegalArgumentException(
					"emulator.record.certificate and emulator.record.thumbprint need emulator.record.vcenter");
		}
		if (certificate != null && thumbprint != null) {
			throw new IllegalArgumentException(
					"emulator.record.certificate and emulator.record.thumbprint exclude each other; set one of them");
		}
		if (vcenter != null) {
			uri(vcenter);
		}
		if (thumbprint != null && Thumbprint.parse(thumbprint).isEmpty()) {
			throw new IllegalArgumentException(
					"emulator.record.thumbprint must be 40 hexadecimal digits, the SHA-1 of a certificate");
		}
		if (certificate != null) {
			// an invalid file aborts the start
			authorities(certificate);
		}
		if (directory != null) {
			requireWritable(directory);
			requireWritable(directory.resolve("recordings"));
		}
		Limits.requirePositive("emulator.record.read-timeout", readTimeout);
		Limits.require("emulator.record.max-body-size", maxBodySize, 1);
		Limits.memory(MAX_MEMORY, maxMemory, HEAP_PERCENT);
	}

	/** Requires that a folder exists or can be created, and can be written. */
	private static void requireWritable(Path folder) {
		Path existing = folder.toAbsolutePath();
		while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
			existing = existing.getParent();
		}
		if (existing == null || !Files.isDirectory(existing)) {
			throw new IllegalArgumentException(
					"emulator.record.directory: %s cannot be created, since %s is not a folder".formatted(folder,
							existing));
		}
		if (!Files.isWritable(existing)) {
			throw new IllegalArgumentException(
					"emulator.record.directory: %s cannot be written, since there is no permission to write %s"
						.formatted(folder, existing));
		}
	}

	private static URI uri(String vcenter) {
		try {
			URI uri = new URI(vcenter);
			String path = uri.getRawPath();
			boolean root = path == null || path.isEmpty() || path.equals("/");
			if ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && root
					&& uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
				return uri;
			}
		}
		catch (URISyntaxException ex) {
			// refused below
		}
		// it may contain a password
		throw new IllegalArgumentException(
				"emulator.record.vcenter must be an https URL of host and port only, such as https://vcenter.example");
	}

	/**
	 * Returns the URL of the vCenter.
	 * @return the URL, or {@code null} if calls are carried out here
	 */
	public @Nullable URI vcenterUri() {
		return (this.vcenter != null) ? uri(this.vcenter) : null;
	}

	private static TrustAuthorities authorities(Path certificate) {
		return TrustAuthorities.ofFile(certificate, "emulator.record.certificate");
	}

	/**
	 * Returns the trust in the vCenter.
	 * @return the trust in its certificate or thumbprint, or {@code null} if none is
	 * given
	 */
	public @Nullable PullTrust trust() {
		if (this.certificate != null) {
			return PullTrust.of(authorities(this.certificate));
		}
		return (this.thumbprint != null) ? PullTrust.of(Thumbprint.parse(this.thumbprint).orElseThrow()) : null;
	}

	/** Returns the maximum memory of the recorded calls in bytes. */
	long memory() {
		return Limits.memory(MAX_MEMORY, this.maxMemory, HEAP_PERCENT);
	}

}
