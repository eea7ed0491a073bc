package io.github.ovfemulator.ovf.packaging;

/**
 * How much of an archive is read beside the contents of its members, which are of any
 * size: what a hostile archive may cost.
 *
 * @param maxMembers how many members it may have
 * @param maxHeaderSize how many bytes the headers of one member may have, long names and
 * pax records included
 * @param maxNameLength how many characters the name of a member may have
 */
public record OvaLimits(int maxMembers, int maxHeaderSize, int maxNameLength) {

	private static final OvaLimits DEFAULTS = new OvaLimits(20_000, 1 << 20, 4096);

	/** Checks that every limit leaves something to read. */
	public OvaLimits {
		if (maxMembers < 1 || maxHeaderSize < 1 || maxNameLength < 1) {
			throw new IllegalArgumentException("Limits must be positive");
		}
	}

	/**
	 * The limits that no archive met in practice comes near.
	 * @return the default limits
	 */
	public static OvaLimits defaults() {
		return DEFAULTS;
	}

}
