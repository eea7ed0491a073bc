package io.github.ovfemulator.ovf.packaging;

import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * A manifest is well-formed but does not match the package.
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
