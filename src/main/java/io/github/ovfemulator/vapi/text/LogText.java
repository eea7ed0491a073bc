package io.github.ovfemulator.vapi.text;

/**
 * Prepares text of clients for the log, so that it cannot forge or flood lines.
 */
public final class LogText {

	private static final int MAX_LENGTH = 128;

	private static final int MAX_SENTENCE_LENGTH = 500;

	private LogText() {
	}

	/**
	 * Returns the printable beginning of a text.
	 * @param text the text of a client
	 * @return the first 128 characters; those other than visible ASCII are replaced
	 */
	public static String printable(String text) {
		String shortened = text.substring(0, Math.min(text.length(), MAX_LENGTH));
		return Characters.replace(shortened, (character) -> character <= ' ' || character > '~', "?");
	}

	/**
	 * Returns the beginning of a message that may quote text of a client.
	 * @param message the message
	 * @return its first 500 characters, without line breaks and other control characters
	 */
	public static String sentence(String message) {
		String shortened = (message.length() > MAX_SENTENCE_LENGTH) ? message.substring(0, MAX_SENTENCE_LENGTH) + "..."
				: message;
		return Characters.replace(shortened, Character::isISOControl, "?");
	}

}
