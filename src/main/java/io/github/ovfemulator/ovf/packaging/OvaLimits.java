package io.github.ovfemulator.ovf.packaging;

/**
 * The limits for the members of an archive. The contents of members are not limited.
 *
 * @param maxMembers the maximum number of members
 * @param maxHeaderSize the maximum size of the headers of one member in bytes, including
 * long names and pax records
 * @param maxNameLength the maximum length of the name of a member in characters
 */
public record OvaLimits(int maxMembers, int maxHeaderSize, int maxNameLength) {

	private static final OvaLimits DEFAULTS = new OvaLimits(20_000, 1 << 20, 4096);

	/** Requires positive limits. */
	public OvaLimits {
		if (maxMembers < 1 || maxHeaderSize < 1 || maxNameLength < 1) {
			throw new IllegalArgumentException("Limits must be positive");
		}
	}

	/**
	 * The default limits, far above the values of real archives.
	 * @return the default limits
	 */
	public static OvaLimits defaults() {
		return DEFAULTS;
	}

}
