package io.github.ovfemulator.ovf.packaging;

import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;

/**
 * Validates the names of members: relative paths within the folder of the package.
 */
final class MemberNames {

	private static final int MAX_SHOWN = 200;

	private MemberNames() {
	}

	/**
	 * Requires a safe name.
	 * @param name the name in the archive
	 * @param maxLength the maximum number of characters
	 * @return the name without dot segments such as a leading {@code ./}
	 */
	static String require(String name, int maxLength) {
		if (name.length() > maxLength) {
			throw new InvalidOvaException("name_length",
					"The name of a member of the archive has %s characters; at most %s are read: '%s'.", name.length(),
					maxLength, printable(name));
		}
		int start = 0;
		while (name.startsWith("./", start)) {
			start += 2;
		}
		String relative = name.substring(start);
		boolean outside = relative.startsWith("/") || relative.indexOf('\\') >= 0 || isOnDrive(relative)
				|| Split.at(relative, '/').contains("..");
		if (outside || relative.isEmpty() || relative.chars().anyMatch(Characters::isControl)) {
			throw new InvalidOvaException("name",
					"The archive has a member with the unsafe name '%s'; names must be relative paths within the folder.",
					printable(name));
		}
		return PackagePath.normalize(name);
	}

	private static boolean isOnDrive(String name) {
		return name.length() > 1 && Characters.isLetter(name.charAt(0)) && name.charAt(1) == ':';
	}

	/** The name without control characters, abbreviated for a message. */
	static String printable(String name) {
		return Characters.replace(name.substring(0, Math.min(name.length(), MAX_SHOWN)), Characters::isControl, "?");
	}

}
