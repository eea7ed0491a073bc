package io.github.ovfemulator.transfer.pull;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import io.github.ovfemulator.vapi.text.Characters;

import org.springframework.boot.ssl.pem.PemContent;

/**
 * The thumbprint of a certificate as vSphere clients use it: SHA-1 over its DER form.
 *
 * @param value pairs of upper-case hexadecimal digits, separated by colons
 */
public record Thumbprint(String value) {

	private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();

	private static final int LENGTH = 40;

	/**
	 * Parses a thumbprint: 40 hexadecimal digits of either case, with or without colons,
	 * blanks or hyphens.
	 * @return the thumbprint, or empty if the text is not one
	 */
	public static Optional<Thumbprint> parse(String text) {
		String digits = Characters.replace(text,
				(character) -> Characters.isSpace(character) || character == ':' || character == '-', "");
		return Characters.areAll(digits, LENGTH, LENGTH, Characters::isHexDigit)
				? Optional.of(new Thumbprint(COLONS.formatHex(HexFormat.of().parseHex(digits)))) : Optional.empty();
	}

	/**
	 * Computes the thumbprint of a certificate.
	 */
	public static Thumbprint of(X509Certificate certificate) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded());
			return new Thumbprint(COLONS.formatHex(digest));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A certificate has no thumbprint", ex);
		}
	}

	/**
	 * Computes the thumbprint of a certificate in PEM.
	 * @return the thumbprint of the first certificate, or empty if there is none
	 */
	public static Optional<Thumbprint> ofPem(String pem) {
		try {
			PemContent content = PemContent.of(pem);
			List<X509Certificate> certificates = (content != null) ? content.getCertificates() : null;
			return (certificates != null) ? certificates.stream().findFirst().map(Thumbprint::of) : Optional.empty();
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
