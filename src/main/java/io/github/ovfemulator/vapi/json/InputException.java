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
	 * Returns the location of the error.
	 * @return an RFC 6901 JSON pointer; empty for the whole input
	 */
	public String pointer() {
		return this.pointer;
	}

	/** Creates the exception for malformed JSON; {@code invalid_argument} is a choice. */
	static InputException notJson(String reason) {
		return new InputException(ErrorType.INVALID_ARGUMENT, "", List
			.of(LocalizableMessage.of("emulator.vapi.json.malformed", "The request body is not JSON: %s.", reason)));
	}

	static InputException mismatch(InputLocation location, String expected, String found) {
		return invalid(location,
				LocalizableMessage.of("vapi.data.validate.mismatch", "Expected %s, found %s.", expected, found));
	}

	static InputException invalid(InputLocation location, LocalizableMessage message) {
		return at(ErrorType.INVALID_ARGUMENT, location, location, message);
	}

	/** Creates the exception for a valid value that cannot be converted. */
	static InputException unconverted(InputLocation location, LocalizableMessage message) {
		List<LocalizableMessage> messages = location.conversionMessages();
		messages.add(message);
		return new InputException(ErrorType.INVALID_ARGUMENT, location.pointer(), messages);
	}

	/**
	 * Creates the exception for a field as a whole, such as a missing one: the messages
	 * describe the structures around it.
	 */
	static InputException at(ErrorType type, InputLocation location, InputLocation enclosing,
			LocalizableMessage message) {
		List<LocalizableMessage> messages = enclosing.messages();
		messages.add(message);
		return new InputException(type, location.pointer(), messages);
	}

}
