package io.github.ovfemulator.ovf.descriptor;

import java.util.Map;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a package in one language: {@code Strings}, within the descriptor or as a
 * file of its own.
 *
 * @param language the language tag; {@code null} where it is not said
 * @param messages the texts by message id
 * @param fileRef the id of the file that holds more of them
 * @param position where it stands
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
