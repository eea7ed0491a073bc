package io.github.ovfemulator.vapi.text;

/**
 * URLs as they may be told: without what is a secret in them.
 */
public final class RedactedUrl {

	private RedactedUrl() {
	}

	/**
	 * Leaves user, password, query and fragment out of a URL.
	 * @param text a URL that names its host, or any other text
	 * @return what is left, the text itself where nothing is to be left out
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

	/** Where the host begins, or what is before it; -1 where the text names none. */
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
	 * Whether a URL has nothing to hide.
	 * @param url the URL, or another name
	 * @return whether {@link #of} leaves nothing out of it
	 */
	public static boolean is(String url) {
		return of(url).equals(url);
	}

}
