package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;

/**
 * Generates self-signed certificates with <a href=
 * "https://docs.oracle.com/en/java/javase/25/docs/specs/man/keytool.html">keytool</a> of
 * the running Java, in a process of its own: the API of the JDK generates keys, but no
 * certificates.
 */
final class CertificateGenerator {

	private static final Duration VALIDITY = Duration.ofDays(825);

	/** Clients with slow clocks accept the certificate. */
	private static final Duration TOLERANCE = Duration.ofDays(1);

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss")
		.withZone(ZoneOffset.UTC);

	private static final String ALIAS = "server";

	private static final String PASSWORD = "KEYTOOL_PASSWORD";

	private static final int PASSWORD_LENGTH = 24;

	private final Clock clock;

	private final Path keytool;

	CertificateGenerator(Clock clock, Path keytool) {
		this.clock = clock;
		this.keytool = keytool;
	}

	/** Creates a generator that uses the running Java. */
	CertificateGenerator(Clock clock) {
		this(clock, Path.of(System.getProperty("java.home"), "bin", "keytool"));
	}

	/**
	 * Generates a certificate.
	 * @param names the host names and IP addresses of the certificate
	 * @return the certificate and its key
	 * @throws BadCertificateException if keytool is missing or fails, with its output in
	 * the message
	 */
	ServerCertificate make(Set<String> names) {
		try {
			// accessible by its owner only
			Path folder = Files.createTempDirectory("certificate");
			try {
				return make(names, folder);
			}
			finally {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new BadCertificateException(failure(ex.toString()), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BadCertificateException(failure("interrupted"), ex);
		}
	}

	private ServerCertificate make(Set<String> names, Path folder)
			throws IOException, GeneralSecurityException, InterruptedException {
		byte[] random = new byte[PASSWORD_LENGTH];
		new SecureRandom().nextBytes(random);
		String password = HexFormat.of().formatHex(random);
		Path store = folder.resolve("certificate.p12");
		run(command(names, store), password, folder.resolve("output.txt"));
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream file = Files.newInputStream(store)) {
			keys.load(file, password.toCharArray());
		}
		return new ServerCertificate(List.of((X509Certificate) keys.getCertificate(ALIAS)),
				(PrivateKey) keys.getKey(ALIAS, password.toCharArray()));
	}

	private List<String> command(Set<String> names, Path store) {
		return List.of(this.keytool.toString(),
				// a short run with little memory
				"-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-J-Xmx32m",
				// the zone of the start date, and the language of errors
				"-J-Duser.timezone=UTC", "-J-Duser.language=en", "-genkeypair", "-alias", ALIAS, "-storetype", "PKCS12",
				"-keystore", store.toString(), "-storepass:env", PASSWORD, "-keyalg", "EC", "-groupname", "secp256r1",
				"-sigalg", "SHA256withECDSA", "-dname", "CN=vcenter-ovf-emulator", "-startdate",
				START.format(this.clock.instant().minus(TOLERANCE)), "-validity",
				String.valueOf(VALIDITY.plus(TOLERANCE).toDays()), "-ext",
				SubjectNames.OID + "=" + SubjectNames.hex(names),
				// for a client that trusts only this certificate, it is its own issuer
				"-ext", "BC:critical=ca:true", "-ext", "EKU=serverAuth");
	}

	private static void run(List<String> command, String password, Path output)
			throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().put(PASSWORD, password);
		// options for the server, such as the port of a debugger
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		builder.environment().remove("_JAVA_OPTIONS");
		Process process = builder.start();
		try {
			if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
				throw new IOException(command.get(0) + " did not end within " + TIMEOUT.toSeconds() + " seconds");
			}
		}
		finally {
			process.destroyForcibly();
		}
		if (process.exitValue() != 0) {
			throw new IOException(
					command.get(0) + " exited with " + process.exitValue() + ": " + Files.readString(output).strip());
		}
	}

	private static String failure(String reason) {
		return "A certificate cannot be generated (emulator.https.certificate and emulator.https.private-key set another "
				+ "one): " + reason;
	}

}
