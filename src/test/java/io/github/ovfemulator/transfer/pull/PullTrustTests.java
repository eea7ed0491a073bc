package io.github.ovfemulator.transfer.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;

import io.github.ovfemulator.support.TestSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link PullTrust}: the reasons of a refusal in words.
 */
class PullTrustTests {

	private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");

	private static final Instant FUTURE = Instant.parse("2038-01-01T00:00:00Z");

	@TempDir
	private Path folder;

	private final TestSigner authority = TestSigner.selfSigned();

	@Test
	void checkWhenIssuerIsUnknownThenSaysSo() throws IOException {
		TestSigner other = TestSigner.ellipticCurve().issue("server");
		assertThat(refusal(other)).endsWith("is not trusted: no trusted authority has issued it.");
	}

	@Test
	void checkWhenSelfSignedThenSaysSo() throws IOException {
		assertThat(refusal(TestSigner.ellipticCurve())).endsWith("is not trusted: it is self-signed.");
	}

	@Test
	void checkWhenExpiredThenSaysWhen() throws IOException {
		assertThat(refusal(this.authority.issue("server", PAST, PAST.plusSeconds(60))))
			.endsWith("has expired; it is valid until 2020-01-01T00:01:00Z.");
	}

	@Test
	void checkWhenNotYetValidThenSaysWhen() throws IOException {
		assertThat(refusal(this.authority.issue("server", FUTURE, FUTURE.plusSeconds(60))))
			.endsWith("is not valid yet; it is valid from 2038-01-01T00:00:00Z.");
	}

	private String refusal(TestSigner server) throws IOException {
		Path trusted = Files.writeString(this.folder.resolve("trusted.pem"), this.authority.pem());
		PullTrust trust = PullTrust.of(TrustAuthorities.ofFile(trusted, "emulator.test"));
		UntrustedServerException refusal = catchThrowableOfType(UntrustedServerException.class,
				() -> trust.checkServerTrusted(new X509Certificate[] { server.certificate() }, "ECDHE_RSA"));
		assertThat(refusal.description().defaultMessage()).contains(refusal.presented().value());
		return refusal.description().defaultMessage();
	}

}
