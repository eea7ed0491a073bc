package io.github.ovfemulator.ovf.descriptor;

import org.jspecify.annotations.Nullable;

/**
 * A text for people that may have translations.
 *
 * @param value the text as it stands in the descriptor
 * @param messageId the id under which message bundles hold it in other languages
 */
public record Text(String value, @Nullable String messageId) {

	/**
	 * Makes a text without translations.
	 * @param value the text
	 * @return the text
	 */
	public static Text of(String value) {
		return new Text(value, null);
	}

	/**
	 * Whether there is nothing to show.
	 * @return whether it has neither a text of its own nor a translation
	 */
	public boolean isEmpty() {
		return this.value.isEmpty() && this.messageId == null;
	}

}
