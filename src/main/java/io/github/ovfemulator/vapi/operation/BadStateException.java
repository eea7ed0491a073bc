package io.github.ovfemulator.vapi.operation;

import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * A saved state that cannot be restored.
 */
public final class BadStateException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String pointer;

	/**
	 * Creates the exception.
	 * @param pointer the location of the error in the state, a JSON pointer
	 * @param message the error
	 */
	public BadStateException(String pointer, String message) {
		super(message, null, false, false);
		this.pointer = pointer;
	}

	/**
	 * Reads a part of a state. A {@link VapiException} means an invalid part.
	 * @param place the location of the part, a JSON pointer
	 * @param reading reads the part, with locations relative to it
	 * @param <T> the type of the part
	 * @return the part
	 * @throws BadStateException for an invalid part, with the location in the whole state
	 */
	public static <T> T within(String place, Supplier<T> reading) {
		try {
			return reading.get();
		}
		catch (BadStateException ex) {
			throw new BadStateException(place + ex.pointer, String.valueOf(ex.getMessage()));
		}
		catch (VapiException ex) {
			throw new BadStateException(place,
					ex.error()
						.messages()
						.stream()
						.map(LocalizableMessage::defaultMessage)
						.collect(Collectors.joining(" ")));
		}
	}

	/**
	 * Requires a condition.
	 * @param condition the condition
	 * @param pointer the location of the error otherwise
	 * @param message the error
	 * @throws BadStateException when the condition is false
	 */
	public static void require(boolean condition, String pointer, String message) {
		if (!condition) {
			throw new BadStateException(pointer, message);
		}
	}

	/**
	 * Returns the location of the error in the state.
	 * @return a JSON pointer
	 */
	public String pointer() {
		return this.pointer;
	}

}
