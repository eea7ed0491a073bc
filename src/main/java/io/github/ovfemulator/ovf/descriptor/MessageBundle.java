package io.github.ovfemulator.ovf.descriptor;

import java.util.Map;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a package in one language: {@code Strings}, in the descriptor or in a
 * separate file.
 *
 * @param language the language tag, or {@code null} if unspecified
 * @param messages the texts by message id
 * @param fileRef the id of the file with further texts
 * @param position the position of the element
 */
public record MessageBundle(@Nullable String language, Map<String, String> messages, @Nullable String fileRef,
		Position position) {

	/**
	 * Copies the messages.
	 */
	public MessageBundle {
		messages = Map.copyOf(messages);
	}

}
