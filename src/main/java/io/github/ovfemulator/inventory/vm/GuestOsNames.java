package io.github.ovfemulator.inventory.vm;

import java.util.Locale;
import java.util.Map;

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
		return (irregular != null) ? irregular
				: osType.replace("Guest", "")
					.replaceAll("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
					.toUpperCase(Locale.ROOT);
	}

}
