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
 * The certificate of the one who signed a package, and what is doubtful about it.
 *
 * @param issuer the issuer's name, its parts behind slashes
 * @param subject the signer's name
 * @param selfSigned whether it vouches for itself
 * @param text the certificate as text
 * @param warnings what is doubtful about it
 */
public record PackageCertificate(String issuer, String subject, boolean selfSigned, String text,
		List<WarningType> warnings) {

	/** Copies the list. */
	public PackageCertificate {
		warnings = List.copyOf(warnings);
	}

	/**
	 * Judges the one who signed a package.
	 * @param file the file with the certificate
	 * @param trusted who is trusted to vouch for signers
	 * @param now the time for which the certificate has to be valid
	 * @return the certificate, and what is doubtful about it
	 */
	public static PackageCertificate of(CertificateFile file, TrustedCertificates trusted, Instant now) {
		X509Certificate signer = file.signer();
		boolean selfSigned = signer.getIssuerX500Principal().equals(signer.getSubjectX500Principal());
		List<WarningType> warnings = new ArrayList<>();
		if (!trusted.trust(file.chain())) {
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
	 * Whether nothing is doubtful about it.
	 * @return whether it can be traced to someone trusted, and it is the time for it
	 */
	public boolean isValid() {
		return this.warnings.isEmpty();
	}

	/**
	 * What is doubtful about it beyond what somebody does not mind.
	 * @param ignored the warnings that do not matter
	 * @return the others
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
