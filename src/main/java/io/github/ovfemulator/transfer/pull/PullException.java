package io.github.ovfemulator.transfer.pull;

import java.io.IOException;

import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * A file cannot be pulled.
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
	 * Returns the HTTP status of the response, or 0 if there was none or it was a
	 * redirect.
	 */
	int status() {
		return this.status;
	}

	public Reason reason() {
		return this.reason;
	}

	/**
	 * Returns the message for the client, which contains the URL.
	 */
	public LocalizableMessage description() {
		return this.description;
	}

	/**
	 * Returns the thumbprint of the server certificate, or {@code null} if there was
	 * none.
	 */
	public @Nullable Thumbprint thumbprint() {
		return this.thumbprint;
	}

	/**
	 * The kinds of failures.
	 */
	public enum Reason {

		/**
		 * The URL is invalid or has an unsupported scheme.
		 */
		INVALID_URL,
		/**
		 * The host is not allowed.
		 */
		NOT_ALLOWED,
		/**
		 * Unknown host.
		 */
		HOST_NOT_FOUND,
		/**
		 * The server did not respond in time.
		 */
		TIMED_OUT,
		/**
		 * The server certificate is not trusted or has another thumbprint.
		 */
		UNTRUSTED,
		/** The server has no such file. */
		ABSENT,
		/**
		 * Any other failure.
		 */
		FAILED

	}

}
