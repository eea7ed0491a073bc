package io.github.ovfemulator.ovf.descriptor;

/**
 * The virtual hardware families that a machine can have here.
 */
public final class HardwareFamilies {

	/** The oldest one. */
	public static final String OLDEST = "vmx-03";

	/** The newest one. */
	public static final String NEWEST = "vmx-22";

	/** The number between the oldest and the newest that no family has. */
	private static final int SKIPPED = 5;

	private static final String PREFIX = "vmx-";

	private HardwareFamilies() {
	}

	/**
	 * Tells whether a machine can be of a family.
	 * @param family the family, {@code vmx-14} say
	 * @return whether it can
	 */
	public static boolean isSupported(String family) {
		if (!family.startsWith(PREFIX) || family.length() > PREFIX.length() + 3) {
			return false;
		}
		try {
			int version = version(family);
			return version >= version(OLDEST) && version <= version(NEWEST) && version != SKIPPED;
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

	private static int version(String family) {
		return Integer.parseInt(family.substring(PREFIX.length()));
	}

}
