package io.github.ovfemulator.ovf;

import java.util.stream.IntStream;

/**
 * The limits for reading the descriptor, message bundles, manifest and certificate of a
 * package. They bound the time and memory for a malicious file.
 *
 * @param maxSize the maximum size of a file in bytes, after decompression
 * @param maxDepth the maximum depth of nested elements
 * @param maxElements the maximum number of elements in a file
 * @param maxAttributes the maximum number of attributes of an element
 * @param maxAttributeSize the maximum length of an attribute value in characters
 * @param maxTextSize the maximum length of the text of an element in characters
 * @param maxIssues the maximum number of reported issues per severity; further issues are
 * only counted
 * @param maxChunks the maximum number of chunks of all files of a package
 * @param maxManifestLines the maximum number of lines in a manifest
 * @param maxCertificates the maximum number of certificates in a certificate file
 * @param maxMachines the maximum number of virtual machines and vApps deployed from a
 * package, including copies
 */
public record OvfLimits(int maxSize, int maxDepth, int maxElements, int maxAttributes, int maxAttributeSize,
		int maxTextSize, int maxIssues, int maxChunks, int maxManifestLines, int maxCertificates, int maxMachines) {

	private static final OvfLimits DEFAULTS = new OvfLimits(16 << 20, 64, 200_000, 256, 256 << 10, 4 << 20, 500, 10_000,
			100_000, 16, 4000);

	/**
	 * Requires positive limits.
	 */
	public OvfLimits {
		if (IntStream
			.of(maxSize, maxDepth, maxElements, maxAttributes, maxAttributeSize, maxTextSize, maxIssues, maxChunks,
					maxManifestLines, maxCertificates, maxMachines)
			.anyMatch((limit) -> limit < 1)) {
			throw new IllegalArgumentException("Limits must be positive");
		}
	}

	/**
	 * A copy with another maximum size.
	 * @param size the maximum size of a file in bytes, after decompression
	 * @return the copy
	 */
	public OvfLimits withMaxSize(int size) {
		return new OvfLimits(size, this.maxDepth, this.maxElements, this.maxAttributes, this.maxAttributeSize,
				this.maxTextSize, this.maxIssues, this.maxChunks, this.maxManifestLines, this.maxCertificates,
				this.maxMachines);
	}

	/**
	 * The default limits, far above the values of real packages.
	 * @return the default limits
	 */
	public static OvfLimits defaults() {
		return DEFAULTS;
	}

}
