package io.github.ovfemulator.vapi.text;

/**
 * Makes a client's text fit for the log: it must not forge lines nor flood them.
 */
public final class LogText {

	private static final int MAX_LENGTH = 128;

	private LogText() {
	}

	/**
	 * Makes a text printable.
	 * @param text the text as the client sent it
	 * @return its first 128 characters, anything but visible ASCII replaced
	 */
	public static String printable(String text) {
		String shortened = text.substring(0, Math.min(text.length(), MAX_LENGTH));
		return Characters.replace(shortened, (character) -> character <= ' ' || character > '~', "?");
	}

}
