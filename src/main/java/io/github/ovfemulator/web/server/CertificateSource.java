package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PrivateKey;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.web.HostName;
import io.github.ovfemulator.web.UnreadableFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ssl.pem.PemContent;

/**
 * Provides the certificate: the configured one, the saved one, or a generated one.
 */
final class CertificateSource {

	private static final Logger logger = LoggerFactory.getLogger(CertificateSource.class);

	private static final String CERTIFICATE_FILE = "certificate.pem";

	private static final String PRIVATE_KEY_FILE = "private-key.pem";

	private final HttpsProperties properties;

	private final Clock clock;

	private final CertificateGenerator generator;

	CertificateSource(HttpsProperties properties, Clock clock, CertificateGenerator generator) {
		this.properties = properties;
		this.clock = clock;
		this.generator = generator;
	}

	/**
	 * Returns the certificate.
	 * @return the certificate
	 * @throws BadCertificateException when the configured files cannot be read or do not
	 * match, with file and reason in the message
	 */
	ServerCertificate get() {
		if (this.properties.certificate() != null && this.properties.privateKey() != null) {
			return load(this.properties.certificate(), this.properties.privateKey());
		}
		Set<String> names = subjectNames(this.properties.names());
		Path directory = this.properties.directory();
		if (directory == null) {
			return make(names);
		}
		ServerCertificate kept = kept(directory, names);
		return (kept != null) ? kept : keep(directory, make(names));
	}

	/** Returns the names and addresses of a generated certificate. */
	private static Set<String> subjectNames(List<String> more) {
		Set<String> names = new LinkedHashSet<>(List.of("localhost"));
		try {
			String machine = InetAddress.getLocalHost().getHostName();
			if (HostName.isValid(machine)) {
				names.add(machine);
			}
		}
		catch (UnknownHostException ex) {
			// the name of this machine is not known
		}
		names.addAll(List.of("127.0.0.1", "0:0:0:0:0:0:0:1"));
		names.addAll(more);
		return names;
	}

	private ServerCertificate make(Set<String> names) {
		logger.info("Making a certificate for {}",
				names.stream().map((name) -> HostName.of(name).shortened()).collect(Collectors.joining(", ")));
		return this.generator.make(names);
	}

	/** Returns the saved certificate if it is valid and has all names. */
	private @Nullable ServerCertificate kept(Path directory, Set<String> names) {
		Path certificate = directory.resolve(CERTIFICATE_FILE);
		Path privateKey = directory.resolve(PRIVATE_KEY_FILE);
		if (!Files.exists(certificate) || !Files.exists(privateKey)) {
			return null;
		}
		ServerCertificate kept = load(certificate, privateKey);
		return isFor(names, kept.certificate()) && isValid(kept.certificate()) ? kept : null;
	}

	private boolean isValid(X509Certificate certificate) {
		try {
			certificate.checkValidity(Date.from(this.clock.instant()));
			return true;
		}
		catch (CertificateExpiredException | CertificateNotYetValidException ex) {
			return false;
		}
	}

	private static boolean isFor(Set<String> names, X509Certificate certificate) {
		try {
			Collection<List<?>> subjects = certificate.getSubjectAlternativeNames();
			return subjects != null && subjects.stream()
				.map((subject) -> subject.get(1))
				.collect(Collectors.toSet())
				.containsAll(names);
		}
		catch (CertificateParsingException ex) {
			return false;
		}
	}

	private static ServerCertificate keep(Path directory, ServerCertificate certificate) {
		try {
			Files.createDirectories(directory);
			replace(directory.resolve(PRIVATE_KEY_FILE), certificate.privateKeyPem());
			replace(directory.resolve(CERTIFICATE_FILE), certificate.pem());
			return certificate;
		}
		catch (IOException ex) {
			throw new BadCertificateException(
					"emulator.https.directory: the certificate cannot be kept in " + directory + ": " + ex, ex);
		}
	}

	private static void replace(Path file, String text) throws IOException {
		// a temporary file is readable by its owner only, and the key is replaced
		// atomically
		Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "making", ".pem");
		try {
			Files.writeString(temporary, text);
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static ServerCertificate load(Path certificateFile, Path privateKeyFile) {
		List<X509Certificate> chain = read(certificateFile, "certificate", PemContent::getCertificates);
		PrivateKey privateKey = read(privateKeyFile, "private key", PemContent::getPrivateKey);
		ServerCertificate certificate = new ServerCertificate(chain, privateKey);
		if (!KeyPairs.match(certificate.certificate().getPublicKey(), privateKey)) {
			throw new BadCertificateException(
					"The private key in " + privateKeyFile + " is not that of the certificate in " + certificateFile);
		}
		return certificate;
	}

	private static <T> T read(Path file, String what, PemReader<T> reader) {
		try {
			T content = reader.read(PemContent.load(file));
			if (content == null) {
				throw new BadCertificateException(file + " contains no " + what);
			}
			return content;
		}
		catch (IOException | IllegalStateException ex) {
			throw new BadCertificateException(
					"The " + what + " in " + file + " cannot be read: " + UnreadableFile.reason(ex), ex);
		}
	}

	@FunctionalInterface
	private interface PemReader<T> {

		@Nullable T read(PemContent content);

	}

}
