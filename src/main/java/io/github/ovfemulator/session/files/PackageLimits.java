package io.github.ovfemulator.session.files;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of packages. Disks and other files whose content is not kept have no size limit.
 *
 * @param maxDescriptorSize the maximum size of a descriptor, uploaded or previewed
 * @param maxManifestSize the maximum size of a manifest
 * @param maxCertificateSize the maximum size of a certificate file
 * @param maxMessageBundleSize the maximum size of a message bundle
 * @param maxChunks the maximum number of chunks of the files of a package
 * @param maxManifestLines the maximum number of lines of a manifest
 * @param maxCertificates the maximum number of certificates in a certificate file
 * @param maxIssues the maximum number of errors, and of warnings, listed for a file;
 * further ones are counted
 * @param maxMachines the maximum number of machines and vApps created from a package
 */
@ConfigurationProperties("emulator.ovf")
public record PackageLimits(@DefaultValue("8MB") DataSize maxDescriptorSize,
		@DefaultValue("4MB") DataSize maxManifestSize, @DefaultValue("256KB") DataSize maxCertificateSize,
		@DefaultValue("4MB") DataSize maxMessageBundleSize, @DefaultValue("10000") int maxChunks,
		@DefaultValue("100000") int maxManifestLines, @DefaultValue("16") int maxCertificates,
		@DefaultValue("500") int maxIssues, @DefaultValue("4000") int maxMachines) {

	public PackageLimits {
		Limits.require("emulator.ovf.max-descriptor-size", maxDescriptorSize, 1);
		Limits.require("emulator.ovf.max-manifest-size", maxManifestSize, 1);
		Limits.require("emulator.ovf.max-certificate-size", maxCertificateSize, 1);
		Limits.require("emulator.ovf.max-message-bundle-size", maxMessageBundleSize, 1);
		Limits.require("emulator.ovf.max-chunks", maxChunks, 1);
		Limits.require("emulator.ovf.max-manifest-lines", maxManifestLines, 1);
		Limits.require("emulator.ovf.max-certificates", maxCertificates, 1);
		Limits.require("emulator.ovf.max-issues", maxIssues, 1);
		Limits.require("emulator.ovf.max-machines", maxMachines, 1);
	}

	/**
	 * Returns the maximum size of a file of a type in bytes, or {@link Upload#NOT_KEPT}.
	 */
	public long keepLimit(FileType type) {
		return switch (type) {
			case OVF -> this.maxDescriptorSize.toBytes();
			case MANIFEST -> this.maxManifestSize.toBytes();
			case CERT -> this.maxCertificateSize.toBytes();
			case MSG_BUNDLE -> this.maxMessageBundleSize.toBytes();
			case DISK, CONTENT, OVA, NVRAM -> Upload.NOT_KEPT;
		};
	}

	/**
	 * Returns the name of the property that limits the size of a type.
	 */
	public static String propertyName(FileType type) {
		return switch (type) {
			case OVF -> "emulator.ovf.max-descriptor-size";
			case MANIFEST -> "emulator.ovf.max-manifest-size";
			case CERT -> "emulator.ovf.max-certificate-size";
			default -> "emulator.ovf.max-message-bundle-size";
		};
	}

}
