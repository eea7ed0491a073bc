package io.github.ovfemulator.login;

import java.time.Duration;

import io.github.ovfemulator.support.MutableClock;
import io.github.ovfemulator.vapi.type.Secret;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link LoginService}.
 */
class LoginServiceTests {

	private final MutableClock clock = new MutableClock();

	private final LoginService logins = new LoginService(new LoginSessionStore(),
			new LoginProperties(Duration.ofMinutes(30), Duration.ofHours(12), 3, 3), this.clock);

	@Test
	void openWhenCalledThenIdIsUnguessable() {
		Secret id = this.logins.open("u");
		assertThat(id.value()).matches("[0-9a-f]{32}").isNotEqualTo(this.logins.open("u").value());
		assertThat(id).hasToString("Secret[...]");
	}

	@Test
	void accessWhenIdleForLessThanItMayBeThenAliveAgain() {
		Secret id = this.logins.open("u");
		for (int i = 0; i < 5; i++) {
			this.clock.advance(Duration.ofMinutes(30).minusMillis(1));
			assertThat(this.logins.access(id)).isNotNull();
		}
	}

	@Test
	void accessWhenIdleForAsLongAsItMayBeThenGone() {
		Secret id = this.logins.open("u");
		this.clock.advance(Duration.ofMinutes(30));
		assertThat(this.logins.access(id)).isNull();
	}

	@Test
	void accessWhenAtItsEndThenGoneHoweverBusy() {
		Secret id = this.logins.open("u");
		for (int i = 0; i < 35; i++) {
			this.clock.advance(Duration.ofMinutes(20));
			assertThat(this.logins.access(id)).isNotNull();
		}
		this.clock.advance(Duration.ofMinutes(20));
		assertThat(this.logins.access(id)).isNull();
	}

	@Test
	void accessWhenUnknownOrClosedThenNothing() {
		Secret id = this.logins.open("u");
		this.logins.close(id);
		assertThat(this.logins.access(id)).isNull();
		assertThat(this.logins.access(new Secret(""))).isNull();
	}

	@Test
	void openWhenAsManyAsThereMayBeThenServiceUnavailable() {
		Secret first = this.logins.open("u");
		this.logins.open("u");
		this.logins.open("u");
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> this.logins.open("u"))
			.satisfies((ex) -> assertThat(ex.error()).isInstanceOf(StandardError.ServiceUnavailable.class));
		assertThat(this.logins.access(first)).isNotNull();
		this.logins.close(first);
		assertThat(this.logins.open("u")).isNotNull();
	}

	@Test
	void openWhenUserHasManySessionsThenOthersLogIn() {
		LoginService shared = new LoginService(new LoginSessionStore(),
				new LoginProperties(Duration.ofMinutes(30), Duration.ofHours(12), 4, null), this.clock);
		shared.open("greedy");
		Secret second = shared.open("greedy");
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> shared.open("greedy"))
			.withMessageContaining("emulator.login.max-per-user");
		shared.open("other");
		shared.close(second);
		shared.open("greedy");
		this.clock.advance(Duration.ofMinutes(30));
		shared.open("greedy");
		shared.reset();
		shared.open("greedy");
		shared.open("greedy");
	}

	@Test
	void openWhenOthersAreOverThenTheirPlaceIsTaken() {
		for (int i = 0; i < 3; i++) {
			this.logins.open("u");
		}
		this.clock.advance(Duration.ofMinutes(30));
		assertThat(this.logins.open("u")).isNotNull();
	}

	@Test
	void propertiesWhenTheyMakeNoSenseThenTheStartStops() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new LoginProperties(Duration.ZERO, Duration.ofHours(1), 1, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new LoginProperties(Duration.ofHours(1), Duration.ofHours(1), 0, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new AuthProperties(AuthMode.STRICT, "u", null))
			.withMessageContaining("emulator.password");
		assertThat(new AuthProperties(AuthMode.STRICT, "u", "hidden").toString()).doesNotContain("hidden");
	}

}
