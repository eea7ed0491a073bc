package io.github.ovfemulator.ovf.packaging;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The trust anchors for signers of packages. The validity periods of certificates are not
 * checked here.
 *
 * @param certificates the trusted certificates
 */
public record TrustedCertificates(List<X509Certificate> certificates) {

	/** No trust anchors. */
	public static final TrustedCertificates NONE = new TrustedCertificates(List.of());

	/** Copies the list. */
	public TrustedCertificates {
		certificates = List.copyOf(certificates);
	}

	/**
	 * Whether a signer is trusted.
	 * @param chain the certificate of the signer, followed by the certificates of its
	 * issuers
	 * @return whether the signer is a trust anchor or the chain ends in one
	 */
	public boolean isTrusted(List<X509Certificate> chain) {
		if (this.certificates.contains(chain.get(0))) {
			return true;
		}
		List<X509Certificate> path = chain.stream().filter((link) -> !this.certificates.contains(link)).toList();
		if (this.certificates.isEmpty()) {
			return false;
		}
		try {
			CertPath certPath = CertificateFactory.getInstance("X.509").generateCertPath(path);
			PKIXParameters parameters = new PKIXParameters(this.certificates.stream()
				.map((certificate) -> new TrustAnchor(certificate, null))
				.collect(Collectors.toSet()));
			parameters.setRevocationEnabled(false);
			parameters.setDate(latestBeginning(path));
			CertPathValidator.getInstance("PKIX").validate(certPath, parameters);
			return true;
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	/** A time at which all certificates are valid, if there is one. */
	private static Date latestBeginning(List<X509Certificate> chain) {
		return chain.stream().map(X509Certificate::getNotBefore).max(Comparator.naturalOrder()).orElseThrow();
	}

}
