package io.github.ovfemulator.vapi.json;

import java.util.List;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * Input that does not fit its type. The message ids are those of the vendor's own
 * validator.
 */
public final class InputException extends VapiException {

	private static final long serialVersionUID = 1L;

	private final String pointer;

	InputException(ErrorType type, String pointer, List<LocalizableMessage> messages) {
		super(StandardError.of(type, messages, null));
		this.pointer = pointer;
	}

	/**
	 * Where in the input the fault is.
	 * @return an RFC 6901 JSON pointer; empty for the whole input
	 */
	public String pointer() {
		return this.pointer;
	}

	/** Input that is no JSON at all. That it is an invalid argument is a choice. */
	static InputException notJson(String reason) {
		return new InputException(ErrorType.INVALID_ARGUMENT, "", List
			.of(LocalizableMessage.of("emulator.vapi.json.malformed", "The request body is not JSON: %s.", reason)));
	}

	static InputException mismatch(InputLocation place, String expected, String found) {
		return invalid(place,
				LocalizableMessage.of("vapi.data.validate.mismatch", "Expected %s, found %s.", expected, found));
	}

	static InputException invalid(InputLocation place, LocalizableMessage message) {
		return at(ErrorType.INVALID_ARGUMENT, place, place, message);
	}

	/**
	 * A fault of a whole field, such as its absence: the messages speak of what is around
	 * it.
	 */
	static InputException at(ErrorType type, InputLocation place, InputLocation around, LocalizableMessage message) {
		List<LocalizableMessage> messages = around.messages();
		messages.add(message);
		return new InputException(type, place.pointer(), messages);
	}

}
