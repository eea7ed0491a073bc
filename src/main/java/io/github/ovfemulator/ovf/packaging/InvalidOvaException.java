package io.github.ovfemulator.ovf.packaging;

import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * An archive is not a valid OVA, or its members do not match the package.
 */
public final class InvalidOvaException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient LocalizableMessage reason;

	/**
	 * Creates the exception.
	 * @param id the id of the message after {@code emulator.ovf.ova.}
	 * @param pattern the message in English, with {@code %s} for each argument
	 * @param args the arguments
	 */
	public InvalidOvaException(String id, String pattern, Object... args) {
		super(id, null, false, false);
		this.reason = LocalizableMessage.of("emulator.ovf.ova." + id, pattern, args);
	}

	/**
	 * The reason.
	 * @return the reason as a localizable message
	 */
	public LocalizableMessage reason() {
		return this.reason;
	}

	@Override
	public String getMessage() {
		return this.reason.defaultMessage();
	}

}
