package io.github.ovfemulator.ovf;

import java.util.stream.IntStream;

/**
 * How much of a package's small files is read before the reader refuses: what a hostile
 * file may cost.
 *
 * @param maxSize the size of a file in bytes, unpacked
 * @param maxDepth how deep elements may nest
 * @param maxElements how many elements a file may have
 * @param maxAttributes how many attributes an element may have
 * @param maxAttributeSize the length of an attribute's value in characters
 * @param maxTextSize the length of an element's text in characters
 * @param maxIssues how many issues of each severity are reported; what is found beyond
 * them is only counted
 * @param maxChunks how many chunks the files of a package may be stored in
 * @param maxManifestLines how many lines a manifest may have
 * @param maxCertificates how many certificates a certificate file may hold
 * @param maxMachines how many machines and vApps a package may become, copies included
 */
public record OvfLimits(int maxSize, int maxDepth, int maxElements, int maxAttributes, int maxAttributeSize,
		int maxTextSize, int maxIssues, int maxChunks, int maxManifestLines, int maxCertificates, int maxMachines) {

	private static final OvfLimits DEFAULTS = new OvfLimits(16 << 20, 64, 200_000, 256, 256 << 10, 4 << 20, 500, 10_000,
			100_000, 16, 4000);

	/**
	 * Checks that every limit leaves something to read.
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
	 * The same limits for files of another size.
	 * @param size the size in bytes, unpacked
	 * @return the limits
	 */
	public OvfLimits withMaxSize(int size) {
		return new OvfLimits(size, this.maxDepth, this.maxElements, this.maxAttributes, this.maxAttributeSize,
				this.maxTextSize, this.maxIssues, this.maxChunks, this.maxManifestLines, this.maxCertificates,
				this.maxMachines);
	}

	/**
	 * The limits that no package met in practice comes near.
	 * @return the default limits
	 */
	public static OvfLimits defaults() {
		return DEFAULTS;
	}

}
