package io.github.ovfemulator.ovf.parameters.resolver;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

import io.github.ovfemulator.ovf.packaging.CertificateFile;
import io.github.ovfemulator.ovf.packaging.TrustedCertificates;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningType;

/**
 * The certificate of a signed package.
 *
 * @param issuer the distinguished name of the issuer, its parts preceded by slashes
 * @param subject the distinguished name of the subject, its parts preceded by slashes
 * @param selfSigned whether issuer and subject are the same
 * @param text the certificate as text
 * @param warnings the types of warnings about the certificate
 */
public record PackageCertificate(String issuer, String subject, boolean selfSigned, String text,
		List<WarningType> warnings) {

	/** Copies the list. */
	public PackageCertificate {
		warnings = List.copyOf(warnings);
	}

	/**
	 * Validates the certificate of a package.
	 * @param file the certificate file
	 * @param trusted the trusted certificates
	 * @param now the time of validation
	 * @return the certificate with its warnings
	 */
	public static PackageCertificate of(CertificateFile file, TrustedCertificates trusted, Instant now) {
		X509Certificate signer = file.signer();
		boolean selfSigned = signer.getIssuerX500Principal().equals(signer.getSubjectX500Principal());
		List<WarningType> warnings = new ArrayList<>();
		if (!trusted.isTrusted(file.chain())) {
			warnings.add(selfSigned ? WarningType.SELF_SIGNED_CERTIFICATE : WarningType.UNTRUSTED_CERTIFICATE);
		}
		if (now.isAfter(signer.getNotAfter().toInstant())) {
			warnings.add(WarningType.EXPIRED_CERTIFICATE);
		}
		if (now.isBefore(signer.getNotBefore().toInstant())) {
			warnings.add(WarningType.NOT_YET_VALID_CERTIFICATE);
		}
		return new PackageCertificate(name(signer.getIssuerX500Principal()), name(signer.getSubjectX500Principal()),
				selfSigned, file.text(), warnings);
	}

	/**
	 * Returns whether the certificate is trusted and within its validity period.
	 * @return whether it has no warnings
	 */
	public boolean isValid() {
		return this.warnings.isEmpty();
	}

	/**
	 * Returns the warnings that are not ignored.
	 * @param ignored the ignored types of warnings
	 * @return the other ones
	 */
	public List<WarningType> warningsExcept(Set<WarningType> ignored) {
		return this.warnings.stream().filter((warning) -> !ignored.contains(warning)).toList();
	}

	private static String name(X500Principal principal) {
		try {
			StringBuilder name = new StringBuilder();
			new LdapName(principal.getName()).getRdns().forEach((part) -> name.append('/').append(part));
			return name.toString();
		}
		catch (InvalidNameException ex) {
			return principal.getName();
		}
	}

}
