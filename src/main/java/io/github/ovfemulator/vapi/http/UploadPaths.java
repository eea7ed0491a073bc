package io.github.ovfemulator.vapi.http;

import java.util.stream.Collectors;

import com.google.re2j.Pattern;

/**
 * The paths of upload URLs. Who knows the token in one may upload, so nobody else is to
 * read it.
 */
public final class UploadPaths {

	private static final Pattern TOKEN = Pattern
		.compile("(/(?:" + spellings("upload") + "|" + spellings("nfc") + ")/+)[^/?\"\\\\\\s]+");

	private UploadPaths() {
	}

	/**
	 * Masks the tokens of upload URLs.
	 * @param text a path, or a text in which URLs may stand
	 * @param mask what stands in the place of a token
	 * @return the text without tokens
	 */
	public static String withoutTokens(String text, String mask) {
		return TOKEN.matcher(text).replaceAll("$1" + mask);
	}

	/** A URL may have any of its characters percent-encoded, and leads to the same. */
	private static String spellings(String word) {
		return word.chars()
			.mapToObj((letter) -> "(?:%c|%%(?i:%02x))".formatted(letter, letter))
			.collect(Collectors.joining());
	}

}
