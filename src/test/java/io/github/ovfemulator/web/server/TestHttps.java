package io.github.ovfemulator.web.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.List;
import java.util.Set;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * HTTPS for tests.
 */
public final class TestHttps {

	private TestHttps() {
	}

	/** Creates a connector without HTTPS. */
	static HttpsConnector shut() {
		HttpsProperties properties = new HttpsProperties(-1, null, null, null, List.of());
		return new HttpsConnector(properties, source(properties));
	}

	/**
	 * Creates a self-signed certificate.
	 * @param names the names and addresses that it is for
	 * @return the certificate and its key
	 */
	public static ServerCertificate selfSigned(String... names) {
		return new CertificateGenerator(Clock.systemUTC()).make(Set.of(names));
	}

	/**
	 * Returns the context of a server with a certificate.
	 * @param certificate the certificate
	 * @return the context
	 */
	public static SSLContext showing(ServerCertificate certificate) {
		try {
			KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			keys.init(certificate.keyStore(), new char[0]);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(keys.getKeyManagers(), null, null);
			return context;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Returns the context of a client that trusts one certificate.
	 * @param pem the certificate
	 * @return the context
	 */
	public static SSLContext trusting(String pem) {
		try {
			Certificate certificate = CertificateFactory.getInstance("X.509")
				.generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			store.setCertificateEntry("emulator", certificate);
			TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trust.init(store);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, trust.getTrustManagers(), null);
			return context;
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Returns a source that uses the keytool of the running Java. */
	static CertificateSource source(HttpsProperties properties) {
		Clock clock = Clock.systemUTC();
		return new CertificateSource(properties, clock, new CertificateGenerator(clock));
	}

}
