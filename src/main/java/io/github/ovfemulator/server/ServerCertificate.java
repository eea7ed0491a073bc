package io.github.ovfemulator.server;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.util.io.pem.PemGenerationException;

/**
 * The certificate that the HTTPS door shows.
 *
 * @param chain the certificate, followed by those that vouch for it
 * @param privateKey its private key
 */
public record ServerCertificate(List<X509Certificate> chain, PrivateKey privateKey) {

	private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();

	/** Checks that there is a certificate. */
	public ServerCertificate {
		chain = List.copyOf(chain);
		if (chain.isEmpty()) {
			throw new IllegalArgumentException("There is no certificate");
		}
	}

	X509Certificate certificate() {
		return this.chain.get(0);
	}

	/**
	 * The thumbprint by which vSphere clients know a certificate: SHA-1 over its DER
	 * form.
	 * @return pairs of hexadecimal digits with colons between them
	 */
	public String sha1Thumbprint() {
		return thumbprint("SHA-1");
	}

	/**
	 * The thumbprint by SHA-256 over the certificate's DER form.
	 * @return pairs of hexadecimal digits with colons between them
	 */
	public String sha256Thumbprint() {
		return thumbprint("SHA-256");
	}

	/**
	 * What a client has to trust.
	 * @return the chain in PEM
	 */
	public String pem() {
		return pem(this.chain.toArray());
	}

	/** The private key in PEM, as PKCS #8, which every reader of keys understands. */
	String privateKeyPem() {
		try {
			return pem(new JcaPKCS8Generator(this.privateKey, null));
		}
		catch (PemGenerationException ex) {
			throw new IllegalStateException("The private key cannot be written", ex);
		}
	}

	/**
	 * The certificate and its key, under no password, since the store never leaves the
	 * process.
	 */
	KeyStore keyStore() {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			store.setKeyEntry("server", this.privateKey, new char[0], this.chain.toArray(Certificate[]::new));
			return store;
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException("The certificate cannot be used for HTTPS: " + ex.getMessage(), ex);
		}
	}

	/**
	 * What TLS needs to show the certificate.
	 */
	SSLContext sslContext() {
		try {
			KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			keys.init(keyStore(), new char[0]);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(keys.getKeyManagers(), null, null);
			return context;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The certificate cannot be used for HTTPS: " + ex.getMessage(), ex);
		}
	}

	private static String pem(Object... objects) {
		StringWriter text = new StringWriter();
		try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
			for (Object object : objects) {
				pem.writeObject(object);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private String thumbprint(String algorithm) {
		try {
			return COLONS.formatHex(MessageDigest.getInstance(algorithm).digest(certificate().getEncoded()));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Leaves the private key out. */
	@Override
	public String toString() {
		return "ServerCertificate[" + certificate().getSubjectX500Principal() + ", " + sha1Thumbprint() + "]";
	}

}
