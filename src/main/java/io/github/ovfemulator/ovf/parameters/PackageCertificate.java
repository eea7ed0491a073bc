package io.github.ovfemulator.ovf.parameters;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningType;

/**
 * The certificate of the one who signed a package, and what is doubtful about it.
 * <p>
 * The emulator trusts nobody (a choice): a certificate is self-signed or untrusted.
 *
 * @param issuer the issuer's name, its parts behind slashes
 * @param subject the signer's name
 * @param selfSigned whether it vouches for itself
 * @param text the certificate as text
 * @param doubts what is doubtful about it
 */
public record PackageCertificate(String issuer, String subject, boolean selfSigned, String text,
		List<WarningType> doubts) {

	private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

	private static final String END = "-----END CERTIFICATE-----";

	/** Copies the list. */
	public PackageCertificate {
		doubts = List.copyOf(doubts);
	}

	/**
	 * Reads a {@code .cert} file: a line with the signature, and the certificate.
	 * @param content the bytes of the file
	 * @param now the time for which the certificate has to be valid
	 * @return the certificate; empty where there is none that can be read
	 */
	public static Optional<PackageCertificate> read(byte[] content, Instant now) {
		String file = new String(content, StandardCharsets.ISO_8859_1);
		int begin = file.indexOf(BEGIN);
		int end = file.indexOf(END, Math.max(begin, 0));
		if (begin < 0 || end < 0) {
			return Optional.empty();
		}
		String text = file.substring(begin, end + END.length());
		try {
			X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
				.generateCertificate(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
			boolean selfSigned = certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
			return Optional.of(new PackageCertificate(name(certificate.getIssuerX500Principal()),
					name(certificate.getSubjectX500Principal()), selfSigned, text,
					doubts(certificate, selfSigned, now)));
		}
		catch (GeneralSecurityException ex) {
			return Optional.empty();
		}
	}

	private static List<WarningType> doubts(X509Certificate certificate, boolean selfSigned, Instant now) {
		List<WarningType> doubts = new ArrayList<>();
		doubts.add(selfSigned ? WarningType.SELF_SIGNED_CERTIFICATE : WarningType.UNTRUSTED_CERTIFICATE);
		if (now.isAfter(certificate.getNotAfter().toInstant())) {
			doubts.add(WarningType.EXPIRED_CERTIFICATE);
		}
		if (now.isBefore(certificate.getNotBefore().toInstant())) {
			doubts.add(WarningType.NOT_YET_VALID_CERTIFICATE);
		}
		return doubts;
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
