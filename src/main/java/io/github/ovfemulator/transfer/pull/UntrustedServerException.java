package io.github.ovfemulator.transfer.pull;

import java.security.cert.CertificateException;

import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * Aborts the handshake with an untrusted server.
 */
final class UntrustedServerException extends CertificateException {

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

	LocalizableMessage description() {
		return this.description;
	}

}
