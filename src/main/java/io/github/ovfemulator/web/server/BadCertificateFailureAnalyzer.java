package io.github.ovfemulator.web.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Describes why a certificate cannot be used, instead of a stack trace.
 */
class BadCertificateFailureAnalyzer extends AbstractFailureAnalyzer<BadCertificateException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BadCertificateException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Set emulator.https.certificate and emulator.https.private-key to PEM files of one key pair, or neither of them to have a certificate generated.",
				cause);
	}

}
