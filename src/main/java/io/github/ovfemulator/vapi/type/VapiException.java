package io.github.ovfemulator.vapi.type;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Ends an operation with a standard error. Services throw it, endpoints send it in the
 * dialect of the call.
 */
public class VapiException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient StandardError error;

	/**
	 * Creates the exception.
	 * @param error the error to send
	 */
	public VapiException(StandardError error) {
		super(describe(error), null, false, false);
		this.error = error;
	}

	/**
	 * Returns the error.
	 * @return the error
	 */
	public StandardError error() {
		return this.error;
	}

	/**
	 * Creates the exception.
	 * @param type the type of the error
	 * @param messages what happened, from the caller's view down to the cause
	 * @return the exception
	 */
	public static VapiException of(ErrorType type, LocalizableMessage... messages) {
		return new VapiException(StandardError.of(type, List.of(messages), null));
	}

	/**
	 * Creates the exception with additional data.
	 * @param type the type of the error
	 * @param messages what happened, from the caller's view down to the cause
	 * @param data facts for the client to act on
	 * @return the exception
	 */
	public static VapiException of(ErrorType type, List<LocalizableMessage> messages, @Nullable Structure data) {
		return new VapiException(StandardError.of(type, messages, data));
	}

	/**
	 * Returns a summary for the log, without the messages, which may contain input of a
	 * client.
	 * @return the type of the error and the ids of its messages
	 */
	public String summary() {
		return this.error.type() + " " + this.error.messages().stream().map(LocalizableMessage::id).toList();
	}

	private static String describe(StandardError error) {
		String messages = String.join(" ", error.messages().stream().map(LocalizableMessage::defaultMessage).toList());
		return error.type() + ": " + messages;
	}

}
