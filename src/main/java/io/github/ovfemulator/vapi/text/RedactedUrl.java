package io.github.ovfemulator.vapi.text;

/**
 * Removes the secret parts of URLs.
 */
public final class RedactedUrl {

	private RedactedUrl() {
	}

	/**
	 * Removes user, password, query and fragment from a URL.
	 * @param text a URL with a host, or any other text
	 * @return the redacted URL, or the text itself where it has none of these parts
	 */
	public static String of(String text) {
		int host = host(text);
		if (host < 0) {
			return text;
		}
		int end = host;
		while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '#') {
			end++;
		}
		int slash = text.indexOf('/', host);
		int at = text.substring(host, (slash >= 0 && slash < end) ? slash : end).lastIndexOf('@');
		return text.substring(0, host) + text.substring(host + at + 1, end);
	}

	/** Returns the index of the authority, -1 for a text without one. */
	private static int host(String text) {
		int scheme = 0;
		while (scheme < text.length() && isOfScheme(text.charAt(scheme), scheme)) {
			scheme++;
		}
		int slashes = (scheme > 0 && text.startsWith(":", scheme)) ? scheme + 1 : 0;
		return text.startsWith("//", slashes) ? slashes + 2 : -1;
	}

	private static boolean isOfScheme(char character, int index) {
		return Characters.isLetter(character)
				|| (index > 0 && (Characters.isDigit(character) || "+.-".indexOf(character) >= 0));
	}

	/**
	 * Whether a URL has no secret parts.
	 * @param url the URL, or another name
	 * @return whether {@link #of} returns it unchanged
	 */
	public static boolean is(String url) {
		return of(url).equals(url);
	}

}
