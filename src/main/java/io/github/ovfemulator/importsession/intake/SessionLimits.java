package io.github.ovfemulator.importsession.intake;

import java.util.stream.Stream;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.transfer.Upload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large the files of a package may be whose content is kept. Disks and other files
 * are only counted and digested, so they have no limit.
 *
 * @param maxDescriptorSize the largest descriptor, uploaded or previewed
 * @param maxManifestSize the largest manifest
 * @param maxCertificateSize the largest certificate
 * @param maxMessageBundleSize the largest message bundle
 * @param maxChunks how many chunks the files of a package may be stored in
 */
@ConfigurationProperties("emulator.ovf")
public record SessionLimits(@DefaultValue("8MB") DataSize maxDescriptorSize,
		@DefaultValue("4MB") DataSize maxManifestSize, @DefaultValue("256KB") DataSize maxCertificateSize,
		@DefaultValue("4MB") DataSize maxMessageBundleSize, @DefaultValue("10000") int maxChunks) {

	/** Checks that each kept file fits into an array, and that there may be a chunk. */
	public SessionLimits {
		Stream.of(maxDescriptorSize, maxManifestSize, maxCertificateSize, maxMessageBundleSize).forEach((size) -> {
			if (size.toBytes() < 1 || size.toBytes() >= Integer.MAX_VALUE) {
				throw new IllegalArgumentException("The sizes of emulator.ovf are to be between 1 byte and 2 GB");
			}
		});
		if (maxChunks < 1) {
			throw new IllegalArgumentException("emulator.ovf.max-chunks is to be at least 1, not " + maxChunks);
		}
	}

	/** The largest size of a file of a type, in bytes. */
	long keepLimit(FileType type) {
		return switch (type) {
			case OVF -> this.maxDescriptorSize.toBytes();
			case MANIFEST -> this.maxManifestSize.toBytes();
			case CERT -> this.maxCertificateSize.toBytes();
			case MSG_BUNDLE -> this.maxMessageBundleSize.toBytes();
			case DISK, CONTENT, OVA, NVRAM -> Upload.NOT_KEPT;
		};
	}

	/** The name of the property that limits a type. */
	static String propertyName(FileType type) {
		return switch (type) {
			case OVF -> "emulator.ovf.max-descriptor-size";
			case MANIFEST -> "emulator.ovf.max-manifest-size";
			case CERT -> "emulator.ovf.max-certificate-size";
			default -> "emulator.ovf.max-message-bundle-size";
		};
	}

}
