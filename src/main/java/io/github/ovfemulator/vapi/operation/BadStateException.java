package io.github.ovfemulator.vapi.operation;

import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * A state that was written down and cannot be put back.
 */
public final class BadStateException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String pointer;

	/**
	 * Makes the exception.
	 * @param pointer where in the state the fault is, as a JSON pointer
	 * @param message what it is
	 */
	public BadStateException(String pointer, String message) {
		super(message, null, false, false);
		this.pointer = pointer;
	}

	/**
	 * Reads a part of a state, in which what a client must not ask for must not stand
	 * either.
	 * @param place where the part is, as a JSON pointer
	 * @param reading reads it, and knows nothing of what is around it
	 * @return what was read
	 * @param <T> what was read
	 * @throws BadStateException when the part has a fault
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
	 * Insists on something.
	 * @param condition what has to be true
	 * @param pointer where in the state the fault is otherwise
	 * @param message what it is
	 * @throws BadStateException when it is not true
	 */
	public static void require(boolean condition, String pointer, String message) {
		if (!condition) {
			throw new BadStateException(pointer, message);
		}
	}

	/**
	 * Where in the state the fault is.
	 * @return a JSON pointer
	 */
	public String pointer() {
		return this.pointer;
	}

}
