package io.github.ovfemulator.ovf;

/**
 * How much of a package's small files is read before the reader refuses: what a hostile
 * file may cost.
 *
 * @param maxSize the size of a descriptor or message bundle in bytes, unpacked
 * @param maxDepth how deep elements may nest
 * @param maxElements how many elements a file may have
 * @param maxAttributes how many attributes an element may have
 * @param maxAttributeSize the length of an attribute's value in characters
 * @param maxTextSize the length of an element's text in characters
 * @param maxIssues how many issues of each severity are reported; what is found beyond
 * them is only counted
 * @param maxChunks how many chunks the files of a package may be stored in
 */
public record OvfLimits(int maxSize, int maxDepth, int maxElements, int maxAttributes, int maxAttributeSize,
		int maxTextSize, int maxIssues, int maxChunks) {

	private static final OvfLimits DEFAULTS = new OvfLimits(16 << 20, 64, 200_000, 256, 256 << 10, 4 << 20, 500,
			10_000);

	/**
	 * Checks that every limit leaves something to read.
	 */
	public OvfLimits {
		if (maxSize < 1 || maxDepth < 1 || maxElements < 1 || maxAttributes < 1 || maxAttributeSize < 1
				|| maxTextSize < 1 || maxIssues < 1 || maxChunks < 1) {
			throw new IllegalArgumentException("Limits must be positive");
		}
	}

	/**
	 * The limits that no package met in practice comes near.
	 * @return the default limits
	 */
	public static OvfLimits defaults() {
		return DEFAULTS;
	}

}
