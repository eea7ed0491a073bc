package io.github.ovfemulator.transfer.pull;

import java.security.cert.CertificateException;

import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * Aborts the handshake with an untrusted server.
 */
public final class UntrustedServerException extends CertificateException {

	private static final long serialVersionUID = 1L;

	private final transient Thumbprint presented;

	private final transient LocalizableMessage description;

	UntrustedServerException(Thumbprint presented, LocalizableMessage description) {
		super(description.defaultMessage());
		this.presented = presented;
		this.description = description;
	}

	Thumbprint presented() {
		return this.presented;
	}

	/**
	 * Returns the reason, with the thumbprint of the presented certificate.
	 * @return the reason
	 */
	public LocalizableMessage description() {
		return this.description;
	}

}
