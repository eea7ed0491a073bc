package io.github.ovfemulator.web.server;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.IPAddress;

/**
 * Generates self-signed certificates. This is the only class that uses Bouncy Castle: its
 * jars are signed, so ahead-of-time caches exclude its classes, and loading them at
 * startup takes long for the check of signatures.
 */
final class CertificateGenerator {

	private static final Duration VALIDITY = Duration.ofDays(825);

	/** Clients with slow clocks accept the certificate. */
	private static final Duration TOLERANCE = Duration.ofDays(1);

	private final Clock clock;

	CertificateGenerator(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Generates a certificate.
	 * @param names the host names and IP addresses of the certificate
	 * @return the certificate and its key
	 */
	ServerCertificate make(Set<String> names) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(new ECGenParameterSpec("secp256r1"));
			KeyPair keys = generator.generateKeyPair();
			return new ServerCertificate(List.of(sign(keys, names)), keys.getPrivate());
		}
		catch (GeneralSecurityException | CertIOException | OperatorCreationException ex) {
			throw new IllegalStateException("A certificate for " + names + " could not be made", ex);
		}
	}

	private X509Certificate sign(KeyPair keys, Set<String> names)
			throws GeneralSecurityException, CertIOException, OperatorCreationException {
		Instant now = this.clock.instant();
		X500Name subject = new X500Name("CN=vcenter-ovf-emulator");
		X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(subject,
				new BigInteger(128, new SecureRandom()), Date.from(now.minus(TOLERANCE)), Date.from(now.plus(VALIDITY)),
				subject, keys.getPublic());
		builder.addExtension(Extension.subjectAlternativeName, false,
				new GeneralNames(names.stream().map(CertificateGenerator::generalName).toArray(GeneralName[]::new)));
		// for a client that trusts only this certificate, it is its own issuer
		builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
		builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
		return new JcaX509CertificateConverter()
			.getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
	}

	private static GeneralName generalName(String name) {
		return new GeneralName(IPAddress.isValid(name) ? GeneralName.iPAddress : GeneralName.dNSName, name);
	}

}
