package io.github.ovfemulator.support;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Signs packages with a generated key.
 */
public final class TestSigner {

	private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");

	private static final Instant TO = Instant.parse("2039-12-31T00:00:00Z");

	private final KeyPair keys;

	private final X509Certificate certificate;

	private TestSigner(KeyPair keys, X509Certificate certificate) {
		this.keys = keys;
		this.certificate = certificate;
	}

	/** A self-signed signer, valid from 2020 to 2039. */
	public static TestSigner selfSigned() {
		return make("CN=Self", "RSA", null, FROM, TO);
	}

	/** A self-signed signer with a validity period. */
	public static TestSigner selfSigned(Instant from, Instant to) {
		return make("CN=Self", "RSA", null, from, to);
	}

	/** A self-signed signer with an elliptic-curve key. */
	public static TestSigner ellipticCurve() {
		return make("CN=Curve", "EC", null, FROM, TO);
	}

	/** A signer with a certificate that is issued by this signer. */
	public TestSigner issue(String name) {
		return make("CN=" + name, "RSA", this, FROM, TO);
	}

	/**
	 * A signer with a validity period and a certificate that is issued by this signer.
	 */
	public TestSigner issue(String name, Instant from, Instant to) {
		return make("CN=" + name, "RSA", this, from, to);
	}

	/** The certificate. */
	public X509Certificate certificate() {
		return this.certificate;
	}

	/** The certificate in PEM. */
	public String pem() {
		StringWriter text = new StringWriter();
		try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
			pem.writeObject(this.certificate);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	/**
	 * Creates the certificate file with the signature of a manifest; the algorithm is
	 * spelled as in OVF.
	 */
	public byte[] certificateFile(String manifestName, byte[] manifest, String algorithm) {
		return (algorithm + "(" + manifestName + ")= " + HexFormat.of().formatHex(sign(manifest, algorithm)) + "\n"
				+ pem())
			.getBytes(StandardCharsets.US_ASCII);
	}

	private byte[] sign(byte[] content, String algorithm) {
		String family = this.keys.getPrivate().getAlgorithm().equals("EC") ? "ECDSA" : "RSA";
		try {
			Signature signature = Signature.getInstance(algorithm + "with" + family);
			signature.initSign(this.keys.getPrivate());
			signature.update(content);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static TestSigner make(String name, String keyAlgorithm, @Nullable TestSigner issuer, Instant from,
			Instant to) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance(keyAlgorithm);
			generator.initialize(keyAlgorithm.equals("EC") ? 256 : 2048);
			KeyPair keys = generator.generateKeyPair();
			X500Name subject = new X500Name(name);
			X500Name issuerName = (issuer != null)
					? X500Name.getInstance(issuer.certificate.getSubjectX500Principal().getEncoded()) : subject;
			KeyPair issuerKeys = (issuer != null) ? issuer.keys : keys;
			X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(issuerName, BigInteger.TEN,
					Date.from(from), Date.from(to), subject, keys.getPublic());
			builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
			String signature = "SHA256with" + (issuerKeys.getPrivate().getAlgorithm().equals("EC") ? "ECDSA" : "RSA");
			return new TestSigner(keys, new JcaX509CertificateConverter()
				.getCertificate(builder.build(new JcaContentSignerBuilder(signature).build(issuerKeys.getPrivate()))));
		}
		catch (GeneralSecurityException | CertIOException | OperatorCreationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
