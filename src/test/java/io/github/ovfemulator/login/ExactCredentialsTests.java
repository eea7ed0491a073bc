package io.github.ovfemulator.login;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.ovfemulator.support.MutableClock;
import io.github.ovfemulator.vapi.operation.Caller;
import io.github.ovfemulator.vapi.operation.Credentials;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.type.Secret;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SessionAuthenticator} with a configured user.
 */
class ExactCredentialsTests {

	private final MutableClock clock = new MutableClock();

	private final LoginService logins = new LoginService(new LoginSessionStore(),
			new LoginProperties(Duration.ofMinutes(30), Duration.ofHours(12), 3, null), this.clock);

	private final Operation create = new OperationCatalogue(
			Map.of(SessionController.class, () -> new SessionController(this.logins)), List.of(), List.of())
		.operations()
		.stream()
		.filter((operation) -> operation.name().equals("create"))
		.findFirst()
		.orElseThrow();

	@Test
	void authenticateWhenUserAndPasswordAreRightThenThatUser() {
		assertThat(authenticate(AuthMode.STRICT, "admin", "pass:word")).isEqualTo(new Caller("admin", null));
	}

	@ParameterizedTest
	@CsvSource({ "admin, wrong", "other, pass:word", "admin, ''", "'', pass:word", "'', ''", "ADMIN, pass:word" })
	void authenticateWhenEitherIsWrongThenUnauthenticated(String user, String password) {
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> authenticate(AuthMode.LENIENT, user, password))
			.withMessageStartingWith("UNAUTHENTICATED")
			.withMessageNotContaining(user.isEmpty() ? "?" : user);
	}

	@Test
	void authenticateWhenOffThenAnybody() {
		assertThat(authenticate(AuthMode.OFF, "other", "wrong").user()).isEqualTo("other");
		assertThat(authenticate(AuthMode.OFF, null, "").user()).isEqualTo("anonymous");
	}

	@Test
	void authenticateWhenFailedOftenThenWaits() {
		SessionAuthenticator authenticator = authenticator(AuthMode.STRICT);
		for (int i = 0; i < 5; i++) {
			assertFails(authenticator, "wrong");
		}
		assertFails(authenticator, "pass:word");
		this.clock.advance(Duration.ofSeconds(1));
		assertFails(authenticator, "wrong");
		this.clock.advance(Duration.ofMillis(1999));
		assertFails(authenticator, "pass:word");
		this.clock.advance(Duration.ofMillis(1));
		assertThat(authenticate(authenticator, "admin", "pass:word")).isEqualTo(new Caller("admin", null));
		assertFails(authenticator, "wrong");
		assertThat(authenticate(authenticator, "admin", "pass:word")).isEqualTo(new Caller("admin", null));
	}

	@Test
	void authenticateWhenFailedOftenThenResetEndsTheWait() {
		SessionAuthenticator authenticator = authenticator(AuthMode.STRICT);
		for (int i = 0; i < 50; i++) {
			this.clock.advance(Duration.ofMinutes(1));
			assertFails(authenticator, "wrong");
		}
		assertFails(authenticator, "pass:word");
		authenticator.reset();
		assertThat(authenticate(authenticator, "admin", "pass:word")).isEqualTo(new Caller("admin", null));
	}

	private void assertFails(SessionAuthenticator authenticator, String password) {
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> authenticate(authenticator, "admin", password))
			.withMessageStartingWith("UNAUTHENTICATED");
	}

	private Caller authenticate(AuthMode mode, @Nullable String user, String password) {
		return authenticate(authenticator(mode), user, password);
	}

	private Caller authenticate(SessionAuthenticator authenticator, @Nullable String user, String password) {
		Credentials credentials = (user != null)
				? new Credentials(new Credentials.UserPassword(user, new Secret(password)), List.of())
				: Credentials.NONE;
		return Objects.requireNonNull(authenticator.authenticate(this.create, credentials));
	}

	private SessionAuthenticator authenticator(AuthMode mode) {
		return new SessionAuthenticator(this.logins, new AuthProperties(mode, "admin", "pass:word"), this.clock);
	}

}
