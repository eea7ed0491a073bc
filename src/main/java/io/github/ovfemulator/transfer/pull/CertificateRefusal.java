package io.github.ovfemulator.transfer.pull;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import io.github.ovfemulator.vapi.text.LogText;

/**
 * Says in words why Java refuses the certificate of a server.
 */
final class CertificateRefusal {

	private static final int MAX_NAMES = 5;

	private CertificateRefusal() {
	}

	/**
	 * Describes the refusals of several authorities. Where one knows the issuer, its
	 * reason is the one that counts.
	 * @param certificate the certificate of the server
	 * @param refusals the exceptions of Java, at least one
	 * @return the reason, as the rest of a sentence
	 */
	static String describe(X509Certificate certificate, List<CertificateException> refusals) {
		CertificateException refusal = refusals.stream()
			.filter((each) -> Causes.find(each, CertPathBuilderException.class) == null)
			.findFirst()
			.orElse(refusals.get(0));
		CertPathValidatorException invalid = Causes.find(refusal, CertPathValidatorException.class);
		if (Causes.find(refusal, CertificateExpiredException.class) != null) {
			return "it, or that of its issuer, has expired; it is valid until " + certificate.getNotAfter().toInstant();
		}
		if (Causes.find(refusal, CertificateNotYetValidException.class) != null) {
			return "it, or that of its issuer, is not valid yet; it is valid from "
					+ certificate.getNotBefore().toInstant();
		}
		if (invalid != null && invalid.getReason() == BasicReason.ALGORITHM_CONSTRAINED) {
			return "it has an algorithm or a key that this Java regards as weak";
		}
		if (Causes.find(refusal, CertPathBuilderException.class) != null || invalid != null) {
			return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
					? "it is self-signed" : "no trusted authority has issued it";
		}
		if (String.valueOf(refusal.getMessage()).startsWith("No ")) {
			return "it is not for the host of the URL, only for " + names(certificate);
		}
		return "Java refuses it (" + refusal.getMessage() + ")";
	}

	private static String names(X509Certificate certificate) {
		List<String> names = alternativeNames(certificate).stream()
			.map((name) -> name.get(1))
			.filter(String.class::isInstance)
			.map((name) -> "'" + LogText.printable((String) name) + "'")
			.toList();
		if (names.isEmpty()) {
			return "the subject '" + LogText.printable(certificate.getSubjectX500Principal().getName()) + "'";
		}
		return names.stream().limit(MAX_NAMES).collect(Collectors.joining(", "))
				+ ((names.size() > MAX_NAMES) ? " and " + (names.size() - MAX_NAMES) + " more" : "");
	}

	private static Collection<List<?>> alternativeNames(X509Certificate certificate) {
		try {
			Collection<List<?>> names = certificate.getSubjectAlternativeNames();
			return (names != null) ? names : List.of();
		}
		catch (CertificateParsingException ex) {
			return List.of();
		}
	}

}
