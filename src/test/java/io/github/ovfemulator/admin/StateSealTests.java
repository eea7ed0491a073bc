package io.github.ovfemulator.admin;

import java.nio.charset.StandardCharsets;

import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.operation.SavedSecret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StateSealTests {

	private static final String TEXT = "http://user:hunter2@files.example.test/a.ovf?sig=abc";

	private final StateSeal seal = seal(null);

	@ParameterizedTest
	@ValueSource(strings = { "", "x", TEXT, "Grüße an \uD83D\uDE80" })
	void whatIsSealedIsHiddenAndCanBeOpened(String text) {
		String sealed = this.seal.seal(SavedSecret.of(text));
		assertThat(sealed).matches("sealed:[A-Za-z0-9_-]{8}:[A-Za-z0-9_-]{38,}");
		assertThat(this.seal.open(sealed).text("")).isEqualTo(text);
	}

	@Test
	void theSameSecretIsAlwaysSealedInTheSameWayAndOthersInOtherWays() {
		assertThat(this.seal.seal(SavedSecret.of(TEXT))).isEqualTo(this.seal.seal(SavedSecret.of(TEXT)))
			.isNotEqualTo(this.seal.seal(SavedSecret.of(TEXT + "d")));
	}

	@Test
	void whoHasThePassphraseCanOpenIt() {
		String sealed = seal("correct horse").seal(SavedSecret.of(TEXT));
		StateSeal other = seal("correct horse");
		assertThat(other.open(sealed).text("")).isEqualTo(TEXT);
		assertThat(other.seal(SavedSecret.of(TEXT))).isEqualTo(sealed).doesNotContain("horse");
	}

	@Test
	void whatWasSealedWithAnotherKeyIsLost() {
		String sealed = this.seal.seal(SavedSecret.of(TEXT));
		assertThat(seal(null).open(sealed).isLost()).isTrue();
		SavedSecret lost = seal("another passphrase").open(sealed);
		assertThat(lost).isEqualTo(SavedSecret.lost())
			.isNotEqualTo(SavedSecret.of(""))
			.hasToString("SavedSecret[lost]");
		assertThatExceptionOfType(BadStateException.class).isThrownBy(() -> lost.text("/there"))
			.withMessageContaining("emulator.admin.state-key")
			.returns("/there", BadStateException::pointer);
	}

	@Test
	void whatWasChangedIsRefused() {
		String sealed = this.seal.seal(SavedSecret.of(TEXT));
		for (int i = "sealed:12345678:".length(); i < sealed.length(); i++) {
			String changed = sealed.substring(0, i) + ((sealed.charAt(i) != 'A') ? 'A' : 'Q') + sealed.substring(i + 1);
			assertThatExceptionOfType(BadStateException.class).isThrownBy(() -> this.seal.open(changed))
				.withMessageContaining("changed since");
		}
		assertThatExceptionOfType(BadStateException.class)
			.isThrownBy(() -> this.seal.open(sealed.substring(0, sealed.length() - 4)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "plain", "sealed:", "sealed:12345678:", "sealed:12345678:AAAA",
			"sealed:1234567:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"sealed:12345678:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
			"Sealed:12345678:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"sealed:12345678:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"sealed:12345678:AAAAAAAAAAAAAAAAAAAA+AAAAAAAAAAAAAAAAA" })
	void whatWasNeverSealedIsRefusedAndNotRepeated(String text) {
		assertThatExceptionOfType(BadStateException.class).isThrownBy(() -> this.seal.open(text))
			.withMessage("This does not fit: a sealed secret belongs here");
	}

	@Test
	void withoutASealNoSecretIsWritten() {
		assertThatThrownBy(() -> ControlJson.write(SavedSecret.of(TEXT))).isInstanceOf(IllegalStateException.class)
			.hasMessageNotContaining("hunter2");
		assertThat(ControlJson.write(SavedSecret.of(TEXT), this.seal)).asString(StandardCharsets.UTF_8)
			.startsWith("\"sealed:");
	}

	@Test
	void neitherSecretNorKeyAreInTheirTexts() {
		assertThat(SavedSecret.of(TEXT)).hasToString("SavedSecret[...]");
		assertThat(properties("correct horse").toString()).contains("stateKey=...").doesNotContain("horse");
	}

	private static StateSeal seal(@Nullable String passphrase) {
		return new StateSeal(properties(passphrase));
	}

	private static AdminProperties properties(@Nullable String passphrase) {
		return new AdminProperties(null, passphrase, DataSize.ofMegabytes(1));
	}

}
