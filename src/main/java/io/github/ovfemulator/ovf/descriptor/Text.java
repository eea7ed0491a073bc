package io.github.ovfemulator.ovf.descriptor;

import org.jspecify.annotations.Nullable;

/**
 * A human-readable text with optional translations.
 *
 * @param value the text in the descriptor
 * @param messageId the id of its translations in message bundles
 */
public record Text(String value, @Nullable String messageId) {

	/**
	 * Creates a text without translations.
	 * @param value the text
	 * @return the text
	 */
	public static Text of(String value) {
		return new Text(value, null);
	}

	/**
	 * The text without translations.
	 * @param text a text, or {@code null}
	 * @return its value, or {@code null} if there is none
	 */
	public static @Nullable String untranslated(@Nullable Text text) {
		return (text != null && !text.value.isEmpty()) ? text.value : null;
	}

	/**
	 * Whether there is neither a text nor a message id.
	 * @return whether it is empty
	 */
	public boolean isEmpty() {
		return this.value.isEmpty() && this.messageId == null;
	}

}
