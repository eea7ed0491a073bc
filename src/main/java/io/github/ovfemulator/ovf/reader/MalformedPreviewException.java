package io.github.ovfemulator.ovf.reader;

import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * The input of {@code preview} is neither a plain nor a compressed descriptor, or exceeds
 * the maximum size.
 */
public class MalformedPreviewException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient LocalizableMessage reason;

	/**
	 * Creates the exception.
	 * @param reason the reason and the expected input
	 */
	public MalformedPreviewException(LocalizableMessage reason) {
		super(reason.defaultMessage());
		this.reason = reason;
	}

	/**
	 * The reason and the expected input.
	 * @return the reason as a localizable message
	 */
	public LocalizableMessage reason() {
		return this.reason;
	}

}
