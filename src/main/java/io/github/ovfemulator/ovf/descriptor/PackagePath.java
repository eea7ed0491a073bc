package io.github.ovfemulator.ovf.descriptor;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.ovfemulator.vapi.text.Split;

/**
 * Paths of the files in a package. References, manifests and archives use different
 * notations for the same path.
 */
public final class PackagePath {

	private static final String HERE = ".";

	private static final String PARENT = "..";

	private PackagePath() {
	}

	/**
	 * Removes dot segments as in RFC 3986, section 5.2.4: {@code ./disk.vmdk} and
	 * {@code a/../disk.vmdk} become {@code disk.vmdk}. Segments that lead out of the
	 * folder remain.
	 * @param path the path; a URL with a scheme is returned unchanged
	 * @return the path without dot segments; unchanged if the result would be an absolute
	 * path or a URL with a scheme
	 */
	public static String normalize(String path) {
		List<String> segments = Split.at(path, '/');
		if (path.contains("://") || !(segments.contains(HERE) || segments.contains(PARENT))) {
			return path;
		}
		List<String> kept = new ArrayList<>();
		for (String segment : segments) {
			int last = kept.size() - 1;
			if (segment.equals(PARENT) && last >= 0 && !kept.get(last).equals(PARENT)
					&& (last > 0 || !kept.get(last).isEmpty())) {
				kept.remove(last);
			}
			else if (!segment.equals(HERE)) {
				kept.add(segment);
			}
		}
		String normalized = String.join("/", kept);
		boolean misleading = normalized.isEmpty() || Split.before(normalized, '/').contains(":")
				|| (normalized.startsWith("/") && !path.startsWith("/"));
		return misleading ? path : normalized;
	}

	/**
	 * Converts a reference, which is a URL, to the path used in archives and manifests.
	 * @param reference the reference
	 * @return the path, or the reference itself if it is not a valid URL
	 */
	public static String decode(String reference) {
		try {
			return normalize(URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			return reference;
		}
	}

	/**
	 * The candidate extensions of a file that accompanies a descriptor.
	 * @param descriptor the name of the descriptor
	 * @param extension the extension in lower case, with its dot
	 * @return the extension; if the extension of the descriptor is in upper case,
	 * preceded by the extension in upper case ({@code X.MF} and {@code X.mf} for
	 * {@code X.OVF})
	 */
	public static List<String> candidateExtensions(String descriptor, String extension) {
		return descriptor.endsWith(".OVF") ? List.of(extension.toUpperCase(Locale.ROOT), extension)
				: List.of(extension);
	}

	/**
	 * Whether a name is the name of a descriptor.
	 * @param name the name
	 * @return whether it ends in {@code .ovf}, ignoring case
	 */
	public static boolean isDescriptor(String name) {
		return hasExtension(name, ".ovf");
	}

	/**
	 * Whether a name has an extension.
	 * @param name the name
	 * @param extension the extension in lower case, with its dot
	 * @return whether the name ends in the extension, ignoring case
	 */
	public static boolean hasExtension(String name, String extension) {
		return name.toLowerCase(Locale.ROOT).endsWith(extension);
	}

}
