package io.github.ovfemulator.ovf.reader;

import java.util.Objects;
import java.util.OptionalInt;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.descriptor.NetworkQualifiers;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.ProductSection;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.descriptor.PropertyQualifiers;
import io.github.ovfemulator.ovf.descriptor.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for products and properties.
 */
class ProductSectionReaderTests {

	@Test
	void readWhenProductIsCompleteThenAllFields() {
		OvfDescriptor descriptor = read(
				section("ProductSection").add(element("Product").text("P").with("ovf:msgid", "p"),
						element("Vendor").text("V"), element("Version").text("1"),
						element("FullVersion").text("1.0 beta"), element("ProductUrl").text("http://example.com/p"),
						element("VendorUrl").text(""), element("AppUrl").text("http://${ip}/")));
		ProductSection product = descriptor.requireContent().sections().products().get(0);
		assertThat(product.product()).isEqualTo(new Text("P", "p"));
		assertThat(product.vendor()).isEqualTo(Text.of("V"));
		assertThat(product.version()).isEqualTo(Text.of("1"));
		assertThat(product.fullVersion()).isEqualTo(Text.of("1.0 beta"));
		assertThat(product.productUrl()).isEqualTo("http://example.com/p");
		assertThat(product.vendorUrl()).isNull();
		assertThat(product.appUrl()).isEqualTo("http://${ip}/");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "-,-,k", "c,-,c.k", "-,i,k.i", "c,i,c.k.i", "vami,ubuntu8.04,vami.k.ubuntu8.04" })
	void fullKeyWhenClassOrInstanceIsSetThenJoined(@Nullable String classId, @Nullable String instance,
			String fullKey) {
		TestElement section = section("ProductSection").add(property("k", "string"));
		if (classId != null) {
			section.with("ovf:class", classId);
		}
		if (instance != null) {
			section.with("ovf:instance", instance);
		}
		assertThat(read(section).properties()).extracting(Property::fullKey).containsExactly(fullKey);
	}

	@Test
	void readWhenKeyHasDotsThenAccepted() {
		assertThat(read(section("ProductSection").add(property("guestinfo.hostname", "string"))).properties())
			.extracting(Property::fullKey)
			.containsExactly("guestinfo.hostname");
	}

	@Test
	void readWhenKeyRepeatsInOtherSystemThenAccepted() {
		TestOvfDescriptors source = TestOvfDescriptors.vApp("app");
		for (String id : new String[] { "one", "two" }) {
			source.content(TestOvfDescriptors.system(id)
				.add(section("ProductSection").with("ovf:class", "c").add(property("k", "string"))));
		}
		assertThat(reading(source).errors()).isEmpty();
	}

	@Test
	void readWhenCategoryPrecedesPropertiesThenTheirCategory() {
		OvfDescriptor descriptor = read(section("ProductSection").add(property("before", "string"),
				element("Category").text("Net"), property("a", "string"), property("b", "string"),
				element("Category").text("Extras").with("vmw:uioptional", "true"), property("c", "string"),
				element("Category"), property("d", "string")));
		Property.Category net = new Property.Category(Text.of("Net"), false);
		Property.Category extras = new Property.Category(Text.of("Extras"), true);
		assertThat(descriptor.properties()).extracting(Property::key, Property::category, Property::startsCategory)
			.containsExactly(tuple("before", null, false), tuple("a", net, true), tuple("b", net, false),
					tuple("c", extras, true), tuple("d", null, false));
	}

	@Test
	void readWhenPropertyIsCompleteThenAllFields() {
		Property property = only(property("k", "uint16").with("ovf:value", "")
			.with("ovf:password", "true")
			.add(element("Label").text("L").with("ovf:msgid", "l"), element("Description").text("D")));
		assertThat(property.type()).isEqualTo("uint16");
		assertThat(property.value()).isEmpty();
		assertThat(property.userConfigurable()).isTrue();
		assertThat(property.password()).isTrue();
		assertThat(property.label()).isEqualTo(new Text("L", "l"));
		assertThat(property.description()).isEqualTo(Text.of("D"));
		Property bare = only(property("k", "string").without("ovf:userConfigurable"));
		assertThat(bare.userConfigurable()).isFalse();
		assertThat(bare.value()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "string", "boolean", "uint8", "sint64", "real32", "int", "ip", "ip:Network 1", "String",
			"Boolean", "string[\"a\",\"b\"]", "int(1..5)", "string[dhcp,static]", "real" })
	void readWhenTypeIsOfOvfOrVmwareThenAccepted(String type) {
		assertThat(only(property("k", type)).type()).isEqualTo(type);
	}

	@ParameterizedTest
	@ValueSource(strings = { "MinLen(2) MaxLen(5)", "MinLen(2),MaxLen(5)", " minlen( 2 ) , maxlen( 5 ) ",
			"MaxLen(5)MinLen(2)" })
	void readWhenLengthsAreInAnyFormThenParsed(String spelling) {
		PropertyQualifiers qualifiers = only(property("k", "string").with("ovf:qualifiers", spelling)).qualifiers();
		assertThat(qualifiers.minLength()).isEqualTo(OptionalInt.of(2));
		assertThat(qualifiers.maxLength()).isEqualTo(OptionalInt.of(5));
		assertThat(qualifiers.permit("ab")).isTrue();
		assertThat(qualifiers.permit("a")).isFalse();
		assertThat(qualifiers.permit("abcdef")).isFalse();
	}

	@Test
	void readWhenQualifiersHaveBoundsThenParsed() {
		PropertyQualifiers qualifiers = only(
				property("k", "real32").with("ovf:qualifiers", "MinValue(1.0) MaxValue(10.67)"))
			.qualifiers();
		assertThat(qualifiers.permit("1")).isTrue();
		assertThat(qualifiers.permit("10.68")).isFalse();
		assertThat(qualifiers.permit("0.9")).isFalse();
		assertThat(qualifiers.permit("many")).isFalse();
		assertThat(qualifiers.permit("1e999999999")).isFalse();
	}

	@Test
	void readWhenQualifiersHaveValuesThenParsed() {
		PropertyQualifiers qualifiers = only(
				property("k", "string").with("ovf:qualifiers", "ValueMap{\"a, b\", 'c}', d e ,5}"))
			.qualifiers();
		assertThat(qualifiers.permittedValues()).containsExactly("a, b", "c}", "d e", "5");
		assertThat(qualifiers.permit("d e")).isTrue();
		assertThat(qualifiers.permit("d")).isFalse();
	}

	@Test
	void readWhenNetworkQualifiersArePresentThenParsed() {
		TestOvfDescriptors source = virtualMachine("vm").network("Net (1)")
			.content(section("ProductSection").add(property("a", "string").with("vmw:qualifiers", "Ip(\"Net (1)\")"),
					property("b", "string").with("vmw:qualifiers", "Netmask('Net (1)')"),
					property("c", "string").with("vmw:qualifiers", "VimIp"),
					property("d", "string").with("ovf:qualifiers", "MinLen(1)")
						.with("vmw:qualifiers", "Ip HostPrefix")));
		DescriptorReading reading = reading(source);
		assertThat(reading.warnings()).isEmpty();
		assertThat(reading.descriptor().properties()).extracting((property) -> property.networkQualifiers().entries())
			.extracting(Objects::toString)
			.containsExactly("[Entry[kind=Ip, network=Net (1)]]", "[Entry[kind=Netmask, network=Net (1)]]",
					"[Entry[kind=VimIp, network=null]]",
					"[Entry[kind=Ip, network=null], Entry[kind=HostPrefix, network=null]]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "MaxLen(i65535)", "MaxLen", "MaxLen(1,2)", "MaxLen(5", "Nonsense(1)", "ValueMap{\"a}",
			"(1)", "MinValue(x)", "MinLen(-1)", "MaxLen(-1)", "MinLen(5) MaxLen(2)", "MinValue(2),MaxValue(1)" })
	void readWhenQualifiersAreMalformedThenIgnoredWithWarning(String spelling) {
		DescriptorReading reading = reading(virtualMachine("vm")
			.content(section("ProductSection").add(property("k", "string").with("ovf:qualifiers", spelling))));
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).hasSize(1);
		assertThat(reading.descriptor().properties()).extracting(Property::qualifiers, Property::networkQualifiers)
			.containsExactly(tuple(PropertyQualifiers.NONE, NetworkQualifiers.NONE));
	}

	private static Property only(TestElement property) {
		return read(section("ProductSection").add(property)).properties().findFirst().orElseThrow();
	}

	private static OvfDescriptor read(TestElement section) {
		DescriptorReading reading = reading(virtualMachine("vm").content(section));
		assertThat(reading.errors()).isEmpty();
		return reading.descriptor();
	}

	private static DescriptorReading reading(TestOvfDescriptors source) {
		return new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", source.bytes(), false);
	}

}
