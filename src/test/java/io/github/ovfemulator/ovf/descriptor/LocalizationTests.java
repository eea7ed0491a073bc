package io.github.ovfemulator.ovf.descriptor;

import java.util.Map;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for texts in a requested language.
 */
class LocalizationTests {

	private static final Text GREETING = new Text("Hello", "greeting");

	@ParameterizedTest
	@CsvSource({ "da,Hej", "da-DK,Goddag", "DA_dk,Goddag", "da-GL,Hej", "fr,Hello", "en-US,Hello", "zh,你好" })
	void translateWhenLocaleIsGivenThenBestTranslation(String locale, String expected) {
		TestOvfDescriptors source = virtualMachine("vm").strings("da", "greeting", "Hej")
			.strings("da-DK", "greeting", "Goddag")
			.strings("zh", "greeting", "你好");
		assertThat(localization(source, Map.of(), locale).translate(GREETING)).isEqualTo(expected);
	}

	@Test
	void translateWhenMessageIdIsUnknownThenOriginalText() {
		Localization localization = localization(virtualMachine("vm").strings("da", "greeting", "Hej"), Map.of(), "da");
		assertThat(localization.translate(Text.of("Hello"))).isEqualTo("Hello");
		assertThat(localization.translate(new Text("Hello", "other"))).isEqualTo("Hello");
		assertThat(localization.translateIfPresent(null)).isNull();
	}

	@Test
	void translateWhenTextIsEmptyThenOwnLanguage() {
		TestOvfDescriptors source = virtualMachine("vm").strings("en", "greeting", "Good day")
			.strings("da", "other", "Andet");
		assertThat(localization(source, Map.of(), "da").translate(new Text("", "greeting"))).isEqualTo("Good day");
		source.first("Envelope").with("xml:lang", "da");
		assertThat(localization(source, Map.of(), null).translate(new Text("", "other"))).isEqualTo("Andet");
		assertThat(localization(source, Map.of(), "fr").translate(new Text("", "greeting"))).isEmpty();
	}

	@Test
	void translateWhenStringsHaveNoLanguageThenLanguageOfEnvelope() {
		TestOvfDescriptors source = virtualMachine("vm").strings("", "greeting", "Hej");
		source.first("Strings").without("xml:lang");
		source.first("Envelope").with("xml:lang", "da");
		assertThat(localization(source, Map.of(), "da-DK").translate(GREETING)).isEqualTo("Hej");
		assertThat(localization(source, Map.of(), "en").translate(GREETING)).isEqualTo("Hello");
	}

	@Test
	void translateWhenFileRepeatsMessageThenDescriptorPrecedes() {
		TestOvfDescriptors source = virtualMachine("vm").messageBundle("f", "da.msg").strings("da", "greeting", "Hej");
		MessageBundle file = new MessageBundle("da", Map.of("greeting", "Goddag", "bye", "Farvel"), null,
				Position.NONE);
		Localization localization = localization(source, Map.of("f", file), "da");
		assertThat(localization.translate(GREETING)).isEqualTo("Hej");
		assertThat(localization.translate(new Text("Bye", "bye"))).isEqualTo("Farvel");
		assertThat(localization(source, Map.of(), "da").translate(new Text("Bye", "bye"))).isEqualTo("Bye");
	}

	@Test
	void translateWhenLanguageHasSeveralStringsThenMerged() {
		TestOvfDescriptors source = virtualMachine("vm").strings("da", "greeting", "Hej")
			.strings("da", "bye", "Farvel");
		Localization localization = localization(source, Map.of(), "da");
		assertThat(localization.translate(GREETING)).isEqualTo("Hej");
		assertThat(localization.translate(new Text("Bye", "bye"))).isEqualTo("Farvel");
	}

	private static Localization localization(TestOvfDescriptors source, Map<String, MessageBundle> files,
			@Nullable String locale) {
		OvfDescriptor descriptor = new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", source.bytes(), false)
			.descriptor();
		return Localization.of(descriptor, files, locale);
	}

}
