package io.github.ovfemulator.vapi.structure;

import java.util.regex.Pattern;

/**
 * URLs as they may be told: without what is a secret in them.
 */
public final class HarmlessUrl {

	private static final Pattern ABSOLUTE = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//");

	private HarmlessUrl() {
	}

	/**
	 * Leaves user, password, query and fragment out of a URL.
	 * @param text a URL that names its host, or any other text
	 * @return what is left, the text itself where nothing is to be left out
	 */
	public static String of(String text) {
		return ABSOLUTE.matcher(text).lookingAt() ? text.replaceFirst("(?s)[?#].*", "").replaceFirst("//[^/]*@", "//")
				: text;
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
