package io.github.ovfemulator.transfer.pull;

import java.util.List;
import java.util.Locale;

/**
 * The hosts that files may be pulled from; all hosts if none is listed.
 */
final class AllowedHosts {

	private static final String ANY = "*.";

	private final List<String> patterns;

	AllowedHosts(List<String> patterns) {
		this.patterns = patterns.stream().map(AllowedHosts::normalize).toList();
	}

	boolean allow(String host) {
		String name = normalize(host);
		return this.patterns.isEmpty() || this.patterns.stream().anyMatch((pattern) -> matches(pattern, name));
	}

	private static boolean matches(String pattern, String name) {
		return pattern.startsWith(ANY) ? name.endsWith(pattern.substring(1)) : name.equals(pattern);
	}

	/**
	 * Removes the brackets of an IPv6 address and the final dot of a name.
	 */
	private static String normalize(String host) {
		String name = host.strip().toLowerCase(Locale.ROOT);
		name = (name.startsWith("[") && name.endsWith("]")) ? name.substring(1, name.length() - 1) : name;
		return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
	}

}
