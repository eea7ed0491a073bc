package io.github.ovfemulator.ovf.reader;

import java.util.List;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.descriptor.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the default values of properties.
 */
class PropertyDefaultTests {

	private static DescriptorReading reading(TestElement property, boolean lax) {
		return new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf",
				virtualMachine("vm").option("small")
					.content(section("ProductSection").with("ovf:class", "c").add(property))
					.bytes(),
				lax);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { "int(1..5)|99", "int(1..5)|none",
			"string[\"a\",\"b\"]|c", "string(..3)|long", "real(0..1)|2", "string[dhcp,static]|manual" })
	void readWhenDefaultViolatesInlineTypeThenError(String type, String value) {
		for (boolean lax : new boolean[] { false, true }) {
			TestElement property = property("k", type).with("ovf:value", value).with("ovf:userConfigurable", false);
			DescriptorReading reading = reading(property, lax);
			assertThat(reading.errors()).singleElement().satisfies((issue) -> {
				assertThat(issue.category()).isEqualTo(ParseIssue.Category.VALUE_ILLEGAL);
				assertThat(issue.lineNumber()).isEqualTo(property.line());
				assertThat(issue.message().defaultMessage())
					.isEqualTo("Value '" + value + "' of property 'c.k' is not of type '" + type + "'.");
			});
		}
	}

	@Test
	void readWhenDefaultOfOptionIsInvalidThenErrorInItsLine() {
		TestElement value = element("Value").with("ovf:value", "6").with("ovf:configuration", "small");
		DescriptorReading reading = reading(property("k", "int(1..5)").with("ovf:value", "1").add(value), false);
		assertThat(reading.errors()).singleElement()
			.satisfies((issue) -> assertThat(issue.lineNumber()).isEqualTo(value.line()));
	}

	@Test
	void readWhenDefaultNamesNoOptionThenForAll() {
		TestElement value = element("Value").with("ovf:value", "2");
		TestElement small = element("Value").with("ovf:value", "3").with("ovf:configuration", "small");
		DescriptorReading reading = reading(property("k", "int").add(value, small), false);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).isEmpty();
		Property property = reading.descriptor().properties().findFirst().orElseThrow();
		assertThat(property.valueIn(null)).isEqualTo("2");
		assertThat(property.valueIn("small")).isEqualTo("3");
	}

	@Test
	void readWhenSecondDefaultNamesNoOptionThenIgnoredWithWarning() {
		TestElement value = element("Value").with("ovf:value", "2");
		DescriptorReading reading = reading(property("k", "int").with("ovf:value", "1").add(value), false);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).singleElement().satisfies((issue) -> {
			assertThat(issue.category()).isEqualTo(ParseIssue.Category.ATTRIBUTE_REQUIRED);
			assertThat(issue.lineNumber()).isEqualTo(value.line());
		});
		assertThat(reading.descriptor().properties().findFirst().orElseThrow().valueIn(null)).isEqualTo("1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "int(1..5)", "string[\"a\",\"b\"]", "password(8..)", "string(1..)" })
	void readWhenDefaultIsMissingThenAccepted(String type) {
		assertThat(reading(property("k", type), false).errors()).isEmpty();
		assertThat(reading(property("k", type).with("ovf:value", ""), false).errors()).isEmpty();
	}

	@Test
	void readWhenDefaultIsPasswordThenMasked() {
		DescriptorReading reading = reading(property("k", "password(8..)").with("ovf:value", "hunter2"), false);
		assertThat(reading.errors()).singleElement()
			.satisfies((issue) -> assertThat(issue.message().defaultMessage()).contains("'***'")
				.doesNotContain("hunter2"));
	}

	@ParameterizedTest
	@CsvSource({ "uint8,300", "int,abc", "boolean,yes" })
	void readWhenDefaultViolatesPlainTypeThenWarning(String type, String value) {
		DescriptorReading reading = reading(property("k", type).with("ovf:value", value), false);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).extracting(ParseIssue::category)
			.containsExactly(ParseIssue.Category.VALUE_ILLEGAL);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "string|MinLen(3)|ab|true", "string|MinLen(3)|abc|false",
			"string|ValueMap{&quot;a&quot;}|b|true", "uint8|MaxValue(9)|10|true", "string|MinLen(3)||false" })
	void readWhenDefaultViolatesQualifiersThenWarning(String type, String qualifiers, String value, boolean warns) {
		TestElement property = property("k", type).with("ovf:userConfigurable", false)
			.with("ovf:qualifiers", qualifiers.replace("&quot;", "\""))
			.with("ovf:value", (value != null) ? value : "");
		DescriptorReading reading = reading(property, false);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).extracting((issue) -> issue.message().defaultMessage())
			.isEqualTo(warns ? List.of("Value '" + value + "' of property 'c.k' is not permitted by its qualifiers.")
					: List.of());
	}

	@Test
	void readWhenInlineTypeIsMalformedThenWarning() {
		DescriptorReading reading = reading(property("k", "int(1-5)").with("ovf:value", "99"), false);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).singleElement()
			.satisfies((issue) -> assertThat(issue.message().defaultMessage()).contains("'int(1-5)' is ignored"));
	}

	@Test
	void readWhenNetworkOfTypeIsUnknownThenWarning() {
		assertThat(reading(property("k", "ip:LAN"), false).warnings()).singleElement()
			.satisfies((issue) -> assertThat(issue.message().defaultMessage()).contains("network 'LAN'"));
	}

}
