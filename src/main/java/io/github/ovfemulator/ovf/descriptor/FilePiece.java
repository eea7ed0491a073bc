package io.github.ovfemulator.ovf.descriptor;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * What a package holds under one name: a whole file, or a chunk of one.
 *
 * @param name its name in the package
 * @param size its size in bytes as stored, where it is known
 */
public record FilePiece(String name, OptionalLong size) {

	/**
	 * The name of the file that a reference means: references are URLs, while archives
	 * and manifests have names.
	 * @param reference the reference
	 * @return the name, the reference itself where it is no valid URL
	 */
	public static String fileName(String reference) {
		try {
			return URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return reference;
		}
	}

}
