package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The certificate of the HTTPS connector.
 *
 * @param chain the certificate, followed by its issuers
 * @param privateKey its private key
 */
public record ServerCertificate(List<X509Certificate> chain, PrivateKey privateKey) {

	private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, new byte[] { '\n' });

	private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();

	/** Requires a certificate. */
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
	 * Returns the thumbprint that vSphere clients use: SHA-1 over the DER form.
	 * @return pairs of hexadecimal digits with colons between them
	 */
	public String sha1Thumbprint() {
		return thumbprint("SHA-1");
	}

	/**
	 * Returns the thumbprint by SHA-256 over the DER form.
	 * @return pairs of hexadecimal digits with colons between them
	 */
	public String sha256Thumbprint() {
		return thumbprint("SHA-256");
	}

	/**
	 * Returns the chain that a client has to trust.
	 * @return the chain in PEM
	 */
	public String pem() {
		StringBuilder pem = new StringBuilder();
		for (X509Certificate certificate : this.chain) {
			pem.append(pem("CERTIFICATE", encoded(certificate)));
		}
		return pem.toString();
	}

	/** Returns the private key in PEM, as PKCS #8. */
	String privateKeyPem() {
		return pem("PRIVATE KEY", this.privateKey.getEncoded());
	}

	/**
	 * Returns a store of certificate and key, without a password, since it remains in the
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
	 * Returns the TLS context with the certificate.
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

	private static String pem(String label, byte[] der) {
		return "-----BEGIN " + label + "-----\n" + BASE64.encodeToString(der) + "\n-----END " + label + "-----\n";
	}

	private static byte[] encoded(X509Certificate certificate) {
		try {
			return certificate.getEncoded();
		}
		catch (CertificateEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String thumbprint(String algorithm) {
		try {
			return COLONS.formatHex(MessageDigest.getInstance(algorithm).digest(encoded(certificate())));
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
