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

import io.github.ovfemulator.web.UnreadableFile;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.util.function.SingletonSupplier;

/**
 * The trusted authorities: the trust store of the JVM, the certificates of a file, or
 * both.
 */
public final class TrustAuthorities {

	/**
	 * Created on demand, since reading the trust store of the JVM takes time.
	 */
	private final SingletonSupplier<List<X509ExtendedTrustManager>> managers;

	private TrustAuthorities(boolean jvm, List<X509Certificate> certificates) {
		this.managers = SingletonSupplier.of(() -> all(jvm, certificates));
	}

	/**
	 * The authorities of the JVM and of a file.
	 * @param trustedCertificates a PEM file, or {@code null}
	 * @throws IllegalArgumentException if the file is unreadable or contains no
	 * certificate
	 */
	static TrustAuthorities ofJvmAnd(@Nullable Path trustedCertificates) {
		return new TrustAuthorities(true, (trustedCertificates != null)
				? certificates(trustedCertificates, "emulator.pull.trusted-certificates") : List.of());
	}

	/**
	 * The authorities of a file, and no others.
	 * @param trustedCertificates a PEM file
	 * @param property the property that names the file
	 * @return the authorities
	 * @throws IllegalArgumentException if the file is unreadable or contains no
	 * certificate
	 */
	public static TrustAuthorities ofFile(Path trustedCertificates, String property) {
		return new TrustAuthorities(false, certificates(trustedCertificates, property));
	}

	/**
	 * Returns the trust managers of the JVM and of the file, in this order.
	 */
	List<X509ExtendedTrustManager> managers() {
		return this.managers.obtain();
	}

	private static List<X509ExtendedTrustManager> all(boolean jvm, List<X509Certificate> certificates) {
		List<X509ExtendedTrustManager> managers = new ArrayList<>(jvm ? managers(null) : List.of());
		if (!certificates.isEmpty()) {
			managers.addAll(managers(store(certificates)));
		}
		return managers;
	}

	private static List<X509Certificate> certificates(Path file, String property) {
		try {
			List<X509Certificate> certificates = PemContent.load(file).getCertificates();
			if (certificates == null || certificates.isEmpty()) {
				throw new IllegalArgumentException(property + ": there is no certificate in " + file);
			}
			return certificates;
		}
		catch (IOException | IllegalStateException ex) {
			throw new IllegalArgumentException(property + ": " + file + " cannot be read: " + UnreadableFile.reason(ex),
					ex);
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

	/**
	 * Without a store, that of the JVM is used.
	 */
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
