package io.github.ovfemulator.session.files;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.vapi.operation.Limits;

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
 * @param maxManifestLines how many lines a manifest may have
 * @param maxCertificates how many certificates a certificate file may hold
 * @param maxIssues how many errors and how many warnings of one file are told; more are
 * counted
 * @param maxMachines how many machines and vApps a package may become, copies included
 */
@ConfigurationProperties("emulator.ovf")
public record PackageLimits(@DefaultValue("8MB") DataSize maxDescriptorSize,
		@DefaultValue("4MB") DataSize maxManifestSize, @DefaultValue("256KB") DataSize maxCertificateSize,
		@DefaultValue("4MB") DataSize maxMessageBundleSize, @DefaultValue("10000") int maxChunks,
		@DefaultValue("100000") int maxManifestLines, @DefaultValue("16") int maxCertificates,
		@DefaultValue("500") int maxIssues, @DefaultValue("4000") int maxMachines) {

	/**
	 * Checks that each kept file fits into an array, and that there may be one of each.
	 */
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

	/** The largest size of a file of a type, in bytes. */
	public long keepLimit(FileType type) {
		return switch (type) {
			case OVF -> this.maxDescriptorSize.toBytes();
			case MANIFEST -> this.maxManifestSize.toBytes();
			case CERT -> this.maxCertificateSize.toBytes();
			case MSG_BUNDLE -> this.maxMessageBundleSize.toBytes();
			case DISK, CONTENT, OVA, NVRAM -> Upload.NOT_KEPT;
		};
	}

	/** The name of the property that limits a type. */
	public static String propertyName(FileType type) {
		return switch (type) {
			case OVF -> "emulator.ovf.max-descriptor-size";
			case MANIFEST -> "emulator.ovf.max-manifest-size";
			case CERT -> "emulator.ovf.max-certificate-size";
			default -> "emulator.ovf.max-message-bundle-size";
		};
	}

}
