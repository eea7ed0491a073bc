package io.github.ovfemulator.inventory.vm;

import java.util.Locale;
import java.util.Map;

import io.github.ovfemulator.vapi.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Turns the name that a descriptor has for an operating system into vAPI's:
 * {@code ubuntu64Guest} is {@code UBUNTU_64}. Words and numbers become separate, but for
 * a few names in which vAPI keeps them together.
 */
final class GuestOsNames {

	private static final String UNKNOWN = "OTHER_64";

	private static final Map<String, String> IRREGULAR = Map.of("amazonlinux2_64Guest", "AMAZONLINUX2_64",
			"eComStationGuest", "ECOMSTATION", "eComStation2Guest", "ECOMSTATION_2", "openServer5Guest", "OPENSERVER_5",
			"openServer6Guest", "OPENSERVER_6", "os2Guest", "OS2", "unixWare7Guest", "UNIXWARE_7", "windowsHyperVGuest",
			"WINDOWS_HYPERV");

	private GuestOsNames() {
	}

	static String of(@Nullable String osType) {
		if (osType == null) {
			return UNKNOWN;
		}
		String irregular = IRREGULAR.get(osType);
		return (irregular != null) ? irregular : inSnakeCase(osType.replace("Guest", "")).toUpperCase(Locale.ROOT);
	}

	private static String inSnakeCase(String camelCase) {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < camelCase.length(); i++) {
			if (i > 0 && beginsWord(camelCase, i)) {
				words.append('_');
			}
			words.append(camelCase.charAt(i));
		}
		return words.toString();
	}

	private static boolean beginsWord(String text, int index) {
		char before = text.charAt(index - 1);
		char first = text.charAt(index);
		if (!Characters.isUpperCase(first)) {
			return Characters.isDigit(first) && Characters.isLowerCase(before);
		}
		return Characters.isLowerCase(before) || Characters.isDigit(before) || (Characters.isUpperCase(before)
				&& index + 1 < text.length() && Characters.isLowerCase(text.charAt(index + 1)));
	}

}
