package io.github.ovfemulator.ovf.packaging;

import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * A manifest whose lines are readable, but cannot be those of the package.
 */
public class InvalidManifestException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient LocalizableMessage reason;

	/**
	 * Creates the exception.
	 * @param id the id of the message
	 * @param pattern the message in English, with {@code %s} for each argument
	 * @param args the arguments
	 */
	public InvalidManifestException(String id, String pattern, Object... args) {
		super(id);
		this.reason = LocalizableMessage.of(id, pattern, args);
	}

	/**
	 * What is wrong.
	 * @return the reason, fit for an answer
	 */
	public LocalizableMessage reason() {
		return this.reason;
	}

	@Override
	public String getMessage() {
		return this.reason.defaultMessage();
	}

}
