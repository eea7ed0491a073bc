package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.parameters.DeploymentOptionParams;
import io.github.ovfemulator.ovf.parameters.PropertyParams;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link PropertyKind}.
 */
class PropertyKindTests {

	private static TestOvfDescriptors source() {
		return virtualMachine("vm").option("small")
			.option("large")
			.content(section("ProductSection").with("ovf:class", "vami")
				.with("ovf:instance", "vm")
				.add(element("Category").text("Network").with("ovf:msgid", "net"),
						property("fixed", "string").with("ovf:userConfigurable", false),
						property("ip", "string").with("vmw:qualifiers", "Ip(\"LAN\")")
							.add(element("Label").text("Address").with("ovf:msgid", "ip"),
									element("Description").text("Its address")),
						property("size", "uint8").with("ovf:value", "1")
							.add(element("Value").with("ovf:value", "9").with("ovf:configuration", "large")),
						property("cluster", "boolean").with("ovf:configuration", "large")))
			.strings("de", "ip", "Adresse")
			.strings("de", "net", "Netz");
	}

	private static TestParameters demanding() {
		return TestParameters.of(virtualMachine("vm")
			.content(section("ProductSection").add(property("name", "string").with("ovf:qualifiers", "MinLen(1)"),
					property("secret", "string").with("ovf:qualifiers", "MinLen(8)").with("ovf:password", true))));
	}

	private static Structure params(PropertyParams.Property... properties) {
		return new PropertyParams(List.of(properties), null);
	}

	private static PropertyParams.Property vami(String id, @Nullable String value) {
		return new PropertyParams.Property("vami", id, "vm", null, null, null, null, null, value);
	}

	private static PropertyParams.Property plain(String id, String value) {
		return new PropertyParams.Property(null, id, null, null, null, null, null, null, value);
	}

	@Test
	void describeWhenNoOptionIsSentThenListsDefaultOption() {
		assertThat(TestParameters.of(source()).describe(PropertyParams.class).properties())
			.extracting(PropertyParams.Property::classId, PropertyParams.Property::id,
					PropertyParams.Property::instanceId, PropertyParams.Property::category,
					PropertyParams.Property::label, PropertyParams.Property::type, PropertyParams.Property::value)
			.containsExactly(tuple("vami", "ip", "vm", "Network", "Address", "ip:LAN", ""),
					tuple("vami", "size", "vm", "", null, "int(0..255)", "1"));
	}

	@Test
	void describeWhenOptionIsSentThenListsItsProperties() {
		assertThat(TestParameters.of(source())
			.describe(PropertyParams.class, new DeploymentOptionParams(null, "large", null))
			.properties()).extracting(PropertyParams.Property::id, PropertyParams.Property::value)
			.containsExactly(tuple("ip", ""), tuple("size", "9"), tuple("cluster", ""));
	}

	@Test
	void describeWhenLocaleIsSetThenTranslatesLabels() {
		TestParameters parameters = TestParameters.of(source());
		parameters.locale = "de-AT";
		assertThat(parameters.describe(PropertyParams.class).properties()).first()
			.extracting(PropertyParams.Property::label, PropertyParams.Property::category)
			.containsExactly("Adresse", "Netz");
	}

	@Test
	void resolveWhenValuesAreSentThenUsesAndDescribesThem() {
		TestParameters parameters = TestParameters.of(source());
		Structure sent = params(vami("ip", "10.0.0.1"), vami("size", null));
		assertThat(parameters.choices(sent).properties()).containsOnlyKeys("vami.ip.vm").containsValue("10.0.0.1");
		assertThat(parameters.describe(PropertyParams.class, sent).properties())
			.extracting(PropertyParams.Property::value)
			.containsExactly("10.0.0.1", "1");
	}

	@Test
	void resolveWhenValuesAreInvalidThenErrorsNameThem() {
		assertThat(TestParameters.of(source())
			.resolve(params(vami("ip", "10.0.0.256"), vami("size", "300"), vami("fixed", "x"), plain("ip", "10.0.0.1")))
			.errors()).extracting(ParameterIssue::name, ParameterIssue::value)
			.containsExactlyInAnyOrder(tuple("PropertyParams.properties[vami.ip.vm].value", "10.0.0.256"),
					tuple("PropertyParams.properties[vami.size.vm].value", "300"),
					tuple("PropertyParams.properties[vami.fixed.vm].value", "vami.fixed.vm"),
					tuple("PropertyParams.properties[ip].value", "ip"));
	}

	@Test
	void resolveWhenPropertyIsOfAnotherOptionThenIgnoresIt() {
		assertThat(TestParameters.of(source()).choices(params(vami("cluster", "true"))).properties()).isEmpty();
	}

	@Test
	void resolveWhenPropertyIsDuplicateThenIsError() {
		assertThat(TestParameters.of(source()).resolve(params(vami("size", "2"), vami("size", "3"))).errors())
			.singleElement()
			.satisfies((issue) -> assertThat(issue.message().id())
				.isEqualTo("emulator.ovf.parameters.property.duplicate"));
	}

	@Test
	void resolveWhenRequiredValueIsNotSentThenIsMissing() {
		assertThat(demanding().missing()).containsExactly("PropertyParams.properties[name].value",
				"PropertyParams.properties[secret].value");
		assertThat(demanding().errors(params(plain("name", "n"))))
			.containsExactly("PropertyParams.properties[secret].value");
		assertThat(demanding().choices(params(plain("name", "n"), plain("secret", "long enough"))).properties())
			.hasSize(2);
	}

	@Test
	void resolveWhenValueIsSecretThenMasksIt() {
		ParameterResolution resolution = demanding().resolve(params(plain("name", "n"), plain("secret", "hunter2")));
		assertThat(resolution.errors()).singleElement().satisfies((issue) -> {
			assertThat(issue.value()).isEqualTo("***");
			assertThat(issue.message().defaultMessage()).doesNotContain("hunter2");
			assertThat(issue.message().args()).doesNotContain("hunter2");
		});
		assertThat(demanding().choices(params(plain("name", "n"), plain("secret", "a long hunter2"))).toString())
			.doesNotContain("hunter2");
	}

	@Test
	void resolveWhenDefaultIsInvalidThenValueIsMissing() {
		TestParameters parameters = TestParameters.of(virtualMachine("vm").content(section("ProductSection").add(
				property("size", "int8").with("ovf:type", "sint8").with("ovf:value", "many"),
				property("fixed", "uint8").with("ovf:userConfigurable", false))));
		assertThat(parameters.missing()).containsExactly("PropertyParams.properties[size].value");
		assertThat(parameters.errors(params(plain("size", "-128")))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "int(1..5)|2|99", "string[\"a\", \"b\"]|b|c", "string[a,b]|a|A", "password(8..)|12345678|1234567",
					"string(..3)|abc|abcd", "string(2..3)|ab|a", "real(0.5..1.5)|1|1.51", "uint8(1..5)|5|0",
					"string[\"\",\"x\"]|~~|y", "int (1 .. 5)|5|6" })
	void resolveWhenValueIsOutsideInlineTypeThenIsError(String type, String good, String bad) {
		TestParameters parameters = TestParameters.of(virtualMachine("vm")
			.content(section("ProductSection").add(property("k", "string").with("ovf:type", type))));
		assertThat(parameters.errors(params(plain("k", good)))).isEmpty();
		assertThat(parameters.resolve(params(plain("k", bad))).errors()).singleElement().satisfies((issue) -> {
			assertThat(issue.name()).isEqualTo("PropertyParams.properties[k].value");
			assertThat(issue.message().defaultMessage()).contains("property 'k'").contains(type);
		});
		assertThat(parameters.describe(PropertyParams.class).properties()).singleElement()
			.satisfies((property) -> assertThat(property.type()).isEqualTo(type));
	}

	@Test
	void resolveWhenValueIsNotInValueMapThenIsError() {
		TestParameters parameters = TestParameters.of(virtualMachine("vm").content(section("ProductSection")
			.add(property("mode", "string").with("ovf:qualifiers", "ValueMap{\"a\", \"b\"}").with("ovf:value", "a"))));
		assertThat(parameters.describe(PropertyParams.class).properties()).singleElement()
			.satisfies((property) -> assertThat(property.type()).isEqualTo("string[\"a\", \"b\"]"));
		assertThat(parameters.errors(params(plain("mode", "c")))).hasSize(1);
		assertThat(parameters.errors(params(plain("mode", "b")))).isEmpty();
	}

}
