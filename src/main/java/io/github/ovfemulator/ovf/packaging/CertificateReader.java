package io.github.ovfemulator.ovf.packaging;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * Reads {@code .cert} files: the line {@code ALG(NAME.mf)= signature} in the form of
 * {@link DigestLine}, the certificate of the signer in PEM, and optionally the
 * certificates of its issuers.
 * <p>
 * Immutable. The caller bounds the size of the file, and {@link OvfLimits} the number of
 * certificates.
 */
public final class CertificateReader {

	private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

	private static final String END = "-----END CERTIFICATE-----";

	private final int maxCertificates;

	/**
	 * Creates a reader.
	 * @param limits the limits for a file
	 */
	public CertificateReader(OvfLimits limits) {
		this.maxCertificates = limits.maxCertificates();
	}

	/**
	 * Reads a file.
	 * @param fileName its name in issues
	 * @param content its bytes
	 * @return the certificate file or its errors
	 */
	public CertificateReading read(String fileName, byte[] content) {
		String text = new String(content, StandardCharsets.ISO_8859_1);
		Issues issues = new Issues(fileName, false, 1);
		DigestLine line = DigestLine.read(text.lines().findFirst().orElse(""), 1, "certificate", issues);
		if (line == null) {
			return new CertificateReading(null, issues.errors());
		}
		String digits = line.digits();
		if (digits.isEmpty() || digits.length() % 2 > 0 || !digits.chars().allMatch(HexFormat::isHexDigit)) {
			return invalid(fileName, 1, "emulator.ovf.certificate.signature",
					"The first line is not a signature of a manifest; expected 'SHA256(name.mf)= hexadecimal digits'.");
		}
		List<String> certificates = certificates(text);
		if (certificates.isEmpty()) {
			return invalid(fileName, -1, "emulator.ovf.certificate.missing",
					"There is no PEM certificate after the signature.");
		}
		if (certificates.size() > this.maxCertificates) {
			return invalid(fileName, -1, "emulator.ovf.certificate.many", "There are more than %s certificates.",
					this.maxCertificates);
		}
		String signer = certificates.get(0);
		long signerLine = text.substring(0, text.indexOf(signer)).lines().count() + 1;
		try {
			return new CertificateReading(new CertificateFile(fileName, line.algorithm(), line.name(),
					HexFormat.of().parseHex(digits), chain(certificates), signer), List.of());
		}
		catch (CertificateException ex) {
			return invalid(fileName, signerLine, "emulator.ovf.certificate.unreadable",
					"The certificate cannot be read.");
		}
	}

	/** The certificates in PEM, up to one more than the maximum. */
	private List<String> certificates(String text) {
		List<String> certificates = new ArrayList<>();
		int begin = text.indexOf(BEGIN);
		while (begin >= 0 && certificates.size() <= this.maxCertificates) {
			int body = begin + BEGIN.length();
			int end = text.indexOf('-', body);
			if (end > body && text.startsWith(END, end)) {
				certificates.add(text.substring(begin, end + END.length()));
			}
			begin = (end >= 0) ? text.indexOf(BEGIN, end) : -1;
		}
		return certificates;
	}

	private static List<X509Certificate> chain(List<String> certificates) throws CertificateException {
		CertificateFactory factory = CertificateFactory.getInstance("X.509");
		List<X509Certificate> chain = new ArrayList<>();
		for (String certificate : certificates) {
			chain.add((X509Certificate) factory
				.generateCertificate(new ByteArrayInputStream(certificate.getBytes(StandardCharsets.ISO_8859_1))));
		}
		return chain;
	}

	private static CertificateReading invalid(String fileName, long line, String id, String pattern, Object... args) {
		return new CertificateReading(null, List
			.of(new ParseIssue(Category.PARSE_ERROR, fileName, line, -1, LocalizableMessage.of(id, pattern, args))));
	}

}
