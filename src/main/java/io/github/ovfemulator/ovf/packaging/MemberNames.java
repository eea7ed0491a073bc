package io.github.ovfemulator.ovf.packaging;

import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;

/**
 * The names that members may have: names in the package's folder or below.
 */
final class MemberNames {

	private static final int MAX_SHOWN = 200;

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
		int start = 0;
		while (name.startsWith("./", start)) {
			start += 2;
		}
		String relative = name.substring(start);
		boolean leadsOutside = relative.startsWith("/") || relative.indexOf('\\') >= 0 || isOnDrive(relative)
				|| Split.at(relative, '/').contains("..");
		if (leadsOutside || relative.isEmpty() || relative.chars().anyMatch(Characters::isControl)) {
			throw new InvalidOvaException("name",
					"The archive has a member with the unsafe name '%s'; names are relative and stay in the folder.",
					printable(name));
		}
		return PackagePath.normalize(name);
	}

	private static boolean isOnDrive(String name) {
		return name.length() > 1 && Characters.isLetter(name.charAt(0)) && name.charAt(1) == ':';
	}

	/** A name that is fit for a message. */
	static String printable(String name) {
		return Characters.replace(name.substring(0, Math.min(name.length(), MAX_SHOWN)), Characters::isControl, "?");
	}

}
