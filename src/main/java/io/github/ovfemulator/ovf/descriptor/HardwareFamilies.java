package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The virtual hardware families that a vCenter makes machines of, as it lists them when
 * it knows none of a package: exactly so written.
 */
public final class HardwareFamilies {

	/** The newest one. */
	public static final String NEWEST = "vmx-22";

	private static final String PREFIX = "vmx-";

	private static final List<String> SUPPORTED = IntStream
		.concat(IntStream.of(4), IntStream.rangeClosed(7, version(NEWEST)))
		.mapToObj((version) -> String.format(Locale.ROOT, "%s%02d", PREFIX, version))
		.toList();

	private HardwareFamilies() {
	}

	/**
	 * The families.
	 * @return the families, the oldest first
	 */
	public static List<String> supported() {
		return SUPPORTED;
	}

	/**
	 * Tells whether a machine can be of a family.
	 * @param family the family, {@code vmx-14} say
	 * @return whether it can
	 */
	public static boolean isSupported(String family) {
		return SUPPORTED.contains(family);
	}

	static int version(String family) {
		return Integer.parseInt(family.substring(PREFIX.length()));
	}

}
