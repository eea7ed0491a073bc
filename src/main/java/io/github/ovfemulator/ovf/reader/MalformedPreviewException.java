package io.github.ovfemulator.ovf.reader;

import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * The text given to {@code preview} is neither a descriptor nor a packed one, or is too
 * large.
 */
public class MalformedPreviewException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient LocalizableMessage reason;

	/**
	 * Creates the exception.
	 * @param reason what is wrong and what would be right
	 */
	public MalformedPreviewException(LocalizableMessage reason) {
		super(reason.defaultMessage());
		this.reason = reason;
	}

	/**
	 * What is wrong and what would be right.
	 * @return the reason, fit for an answer
	 */
	public LocalizableMessage reason() {
		return this.reason;
	}

}
