package io.github.ovfemulator.ovf.descriptor;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.ovfemulator.vapi.text.Split;

/**
 * Names of the files in a package, which references, manifests and archives write in
 * different ways.
 */
public final class PackagePath {

	private static final String HERE = ".";

	private PackagePath() {
	}

	/**
	 * Leaves out the steps of a path that lead nowhere: {@code ./disk.vmdk} is
	 * {@code disk.vmdk}, as RFC 3986 (5.2.4) has it.
	 * @param path the path; a URL with a scheme stays as it is
	 * @return the path without steps that are a dot; the path itself where what is left
	 * would mean something else, such as a URL with a scheme or a place at the root
	 */
	public static String normalize(String path) {
		if (path.contains("://") || !Split.at(path, '/').contains(HERE)) {
			return path;
		}
		String normalized = Split.at(path, '/')
			.stream()
			.filter(Predicate.not(HERE::equals))
			.collect(Collectors.joining("/"));
		boolean misleading = normalized.isEmpty() || Split.before(normalized, '/').contains(":")
				|| (normalized.startsWith("/") && !path.startsWith("/"));
		return misleading ? path : normalized;
	}

	/**
	 * The name of the file that a reference means: references are URLs, while archives
	 * and manifests have names.
	 * @param reference the reference
	 * @return the name, the reference itself where it is no valid URL
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
	 * The spellings of an extension that a file beside a descriptor may have.
	 * @param descriptor the name of the descriptor
	 * @param extension the extension in lower case, with its dot
	 * @return the extension, before it that in upper case where the descriptor's is
	 * ({@code X.MF} and {@code X.mf} beside {@code X.OVF})
	 */
	public static List<String> spellingsBeside(String descriptor, String extension) {
		return descriptor.endsWith(".OVF") ? List.of(extension.toUpperCase(Locale.ROOT), extension)
				: List.of(extension);
	}

	/**
	 * Whether a file is a descriptor by its name.
	 * @param name the name
	 * @return whether it ends in {@code .ovf}, in any case
	 */
	public static boolean isDescriptor(String name) {
		return hasExtension(name, ".ovf");
	}

	/**
	 * Whether a name has an extension.
	 * @param name the name
	 * @param extension the extension in lower case, with its dot
	 * @return whether the name ends in it, in any case
	 */
	public static boolean hasExtension(String name, String extension) {
		return name.toLowerCase(Locale.ROOT).endsWith(extension);
	}

}
