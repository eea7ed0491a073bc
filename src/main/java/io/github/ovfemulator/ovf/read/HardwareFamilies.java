package io.github.ovfemulator.ovf.read;

import java.util.List;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * The virtual hardware families that a machine can have here.
 */
final class HardwareFamilies {

	private static final int OLDEST = 3;

	private static final int NEWEST = 22;

	private HardwareFamilies() {
	}

	/**
	 * Warns where none of the families will do (a choice: the machine is built all the
	 * same).
	 */
	static void check(List<String> families, XmlElement section, Scope scope) {
		if (!families.isEmpty() && families.stream().noneMatch(HardwareFamilies::isSupported)) {
			scope.issues()
				.warning(Category.VALUE_ILLEGAL, section.position(), "emulator.ovf.hardware.family",
						"No supported hardware versions among %s; supported: vmx-%s to vmx-%s.", families,
						String.format("%02d", OLDEST), NEWEST);
		}
	}

	private static boolean isSupported(String family) {
		if (!family.startsWith("vmx-") || family.length() > "vmx-000".length()) {
			return false;
		}
		try {
			int version = Integer.parseInt(family.substring("vmx-".length()));
			return version >= OLDEST && version <= NEWEST;
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

}
