package io.github.ovfemulator.transfer.pull;

import java.io.IOException;

import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * Says why something could not be fetched.
 */
public final class PullException extends IOException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private final transient LocalizableMessage description;

	private final transient @Nullable Thumbprint thumbprint;

	private final int status;

	PullException(Reason reason, LocalizableMessage description) {
		this(reason, description, null);
	}

	PullException(Reason reason, LocalizableMessage description, @Nullable Thumbprint thumbprint) {
		this(reason, description, thumbprint, 0);
	}

	PullException(Reason reason, LocalizableMessage description, @Nullable Thumbprint thumbprint, int status) {
		super(description.defaultMessage());
		this.reason = reason;
		this.description = description;
		this.thumbprint = thumbprint;
		this.status = status;
	}

	/**
	 * What the server answered in the place of the file.
	 * @return the HTTP status, 0 where it gave no answer or a redirect
	 */
	int status() {
		return this.status;
	}

	/**
	 * What kind of failure it is.
	 * @return the kind
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * What happened, with the URL.
	 * @return the message for the client
	 */
	public LocalizableMessage description() {
		return this.description;
	}

	/**
	 * Of the certificate that the server showed.
	 * @return its thumbprint, or {@code null} where none was seen
	 */
	public @Nullable Thumbprint thumbprint() {
		return this.thumbprint;
	}

	/**
	 * The kinds of failures.
	 */
	public enum Reason {

		/** The URL is none, or not one that is fetched. */
		INVALID_URL,
		/** The host is not among those that may be asked. */
		NOT_ALLOWED,
		/** Nobody knows the host. */
		HOST_NOT_FOUND,
		/** The server was silent for too long. */
		TIMED_OUT,
		/** The server is not the one that was expected, or nobody vouches for it. */
		UNTRUSTED,
		/** The server has no such file. */
		ABSENT,
		/** Anything else. */
		FAILED

	}

}
