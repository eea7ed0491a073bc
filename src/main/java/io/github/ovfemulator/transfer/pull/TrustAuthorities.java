package io.github.ovfemulator.transfer.pull;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.util.function.SingletonSupplier;

/**
 * Those who may vouch for a server: the JVM's trust store, and the certificates of a
 * file.
 */
final class TrustAuthorities {

	/**
	 * Only those who fetch need them, and reading the JVM's trust store takes a while.
	 */
	private final SingletonSupplier<List<X509ExtendedTrustManager>> managers;

	/**
	 * Reads the file.
	 * @param trustedCertificates a PEM file, if there is one
	 * @throws IllegalArgumentException when the file cannot be read or holds no
	 * certificate
	 */
	TrustAuthorities(@Nullable Path trustedCertificates) {
		List<X509Certificate> certificates = (trustedCertificates != null) ? certificates(trustedCertificates)
				: List.of();
		this.managers = SingletonSupplier.of(() -> all(certificates));
	}

	/**
	 * Those who are asked, one after the other.
	 * @return the JVM's, then those of the file
	 */
	List<X509ExtendedTrustManager> managers() {
		return this.managers.obtain();
	}

	private static List<X509ExtendedTrustManager> all(List<X509Certificate> certificates) {
		List<X509ExtendedTrustManager> managers = new ArrayList<>(managers(null));
		if (!certificates.isEmpty()) {
			managers.addAll(managers(store(certificates)));
		}
		return managers;
	}

	private static List<X509Certificate> certificates(Path file) {
		try {
			List<X509Certificate> certificates = PemContent.load(file).getCertificates();
			if (certificates == null || certificates.isEmpty()) {
				throw new IllegalArgumentException(
						"emulator.pull.trusted-certificates: there is no certificate in " + file);
			}
			return certificates;
		}
		catch (IOException | IllegalStateException ex) {
			throw new IllegalArgumentException(
					"emulator.pull.trusted-certificates: " + file + " cannot be read: " + ex.getMessage(), ex);
		}
	}

	private static KeyStore store(List<X509Certificate> certificates) {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			for (int index = 0; index < certificates.size(); index++) {
				store.setCertificateEntry("trusted-" + index, certificates.get(index));
			}
			return store;
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException("This Java cannot keep certificates", ex);
		}
	}

	/** Without a store it is the one of the JVM. */
	private static List<X509ExtendedTrustManager> managers(@Nullable KeyStore store) {
		try {
			TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			factory.init(store);
			return Stream.of(factory.getTrustManagers())
				.filter(X509ExtendedTrustManager.class::isInstance)
				.map(X509ExtendedTrustManager.class::cast)
				.toList();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java cannot check certificates", ex);
		}
	}

}
