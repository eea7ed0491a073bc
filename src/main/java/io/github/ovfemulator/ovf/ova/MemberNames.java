package io.github.ovfemulator.ovf.ova;

import java.util.Arrays;
import java.util.regex.Pattern;

import io.github.ovfemulator.ovf.descriptor.PackagePath;

/**
 * The names that members may have: names in the package's folder or below.
 */
final class MemberNames {

	private static final int MAX_SHOWN = 200;

	private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

	private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");

	private MemberNames() {
	}

	/**
	 * Requires a name to be safe.
	 * @param name the name as it stands in the archive
	 * @param maxLength how many characters it may have
	 * @return the name without steps that are a dot, such as {@code ./} before it
	 */
	static String require(String name, int maxLength) {
		if (name.length() > maxLength) {
			throw new InvalidOvaException("name_length",
					"The archive has a member whose name has %s characters; at most %s are read: '%s'.", name.length(),
					maxLength, printable(name));
		}
		String relative = name;
		while (relative.startsWith("./")) {
			relative = relative.substring(2);
		}
		boolean leadsOutside = relative.startsWith("/") || relative.indexOf('\\') >= 0
				|| DRIVE.matcher(relative).matches() || Arrays.asList(relative.split("/", -1)).contains("..");
		if (leadsOutside || relative.isEmpty() || UNPRINTABLE.matcher(relative).find()) {
			throw new InvalidOvaException("name",
					"The archive has a member with the unsafe name '%s'; names are relative and stay in the folder.",
					printable(name));
		}
		return PackagePath.normalize(name);
	}

	/** A name that is fit for a message. */
	static String printable(String name) {
		return UNPRINTABLE.matcher(name.substring(0, Math.min(name.length(), MAX_SHOWN))).replaceAll("?");
	}

}
