package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The virtual hardware families that vCenter supports, in the notation of its error
 * message for unsupported families.
 */
public final class HardwareFamilies {

	/** The newest family. */
	public static final String NEWEST = "vmx-22";

	private static final String PREFIX = "vmx-";

	private static final List<String> SUPPORTED = IntStream
		.concat(IntStream.of(4), IntStream.rangeClosed(7, version(NEWEST)))
		.mapToObj(HardwareFamilies::family)
		.toList();

	private HardwareFamilies() {
	}

	/**
	 * The supported families.
	 * @return the families, the oldest first
	 */
	public static List<String> supported() {
		return SUPPORTED;
	}

	/**
	 * Whether a family is supported.
	 * @param family the family, for example {@code vmx-14}
	 * @return whether it is supported
	 */
	public static boolean isSupported(String family) {
		return SUPPORTED.contains(family);
	}

	/**
	 * The name of a family.
	 * @param version the hardware version
	 * @return the family, {@code vmx-07} for 7
	 */
	public static String family(int version) {
		return String.format(Locale.ROOT, "%s%02d", PREFIX, version);
	}

	static int version(String family) {
		return Integer.parseInt(family.substring(PREFIX.length()));
	}

}
