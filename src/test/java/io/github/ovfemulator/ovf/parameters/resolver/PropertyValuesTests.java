package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PropertyValues}.
 */
class PropertyValuesTests {

	private static Property read(TestElement element) {
		return new OvfDescriptorReader(OvfLimits.defaults())
			.read("test.ovf", virtualMachine("vm").content(section("ProductSection").add(element)).bytes(), false)
			.descriptor()
			.properties()
			.findFirst()
			.orElseThrow();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "string|-|string", "String|-|string", "string|MinLen(1)|string(1..)",
					"string|MaxLen(64)|string(..64)", "string|MinLen(1),MaxLen(64)|string(1..64)", "boolean|-|boolean",
					"uint8|-|int(0..255)", "sint8|-|int(-128..127)", "uint16|MaxValue(99)|int(0..99)",
					"sint32|MinValue(1) MaxValue(5)|int(1..5)", "uint64|-|int(0..18446744073709551615)",
					"real32|-|real", "real64|MinValue(1.5)|real(1.5..)", "int|-|int", "ip|-|ip", "ip:LAN|-|ip:LAN",
					"string|ValueMap{1,2}|'string[\"1\", \"2\"]'", "password|MinLen(8)|password(8..)" })
	void vAppTypeWhenQualifiedThenIncludesBounds(String type, String qualifiers, String expected) {
		TestElement element = property("p", type);
		if (qualifiers != null) {
			element.with("ovf:qualifiers", qualifiers);
		}
		assertThat(PropertyValues.vAppType(read(element))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "Ip,ip", "Ip(LAN),ip:LAN", "Gateway(LAN),ip", "Netmask,ip", "Dns,ip", "DomainName,string" })
	void vAppTypeWhenNetworkQualifierIsSetThenIsIp(String qualifiers, String expected) {
		assertThat(PropertyValues.vAppType(read(property("p", "string").with("vmw:qualifiers", qualifiers))))
			.isEqualTo(expected);
	}

	@Test
	void vAppTypeWhenStringIsSecretThenIsPassword() {
		Property property = read(property("p", "string").with("ovf:password", true));
		assertThat(PropertyValues.vAppType(property)).isEqualTo("password");
		assertThat(property.isSecret()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Ip|10.1.2.3|true", "Ip|fe80::1|true", "Ip|10.1.2|false", "Ip|host.example|false", "Ip|::g|false",
					"Gateway|10.0.0.1|true", "Gateway|10.0.0.1, 10.0.0.2|false", "Dns|10.0.0.1, 10.0.0.2|true",
					"Dns|10.0.0.1 ::1|true", "Dns|ns.example|false", "Netmask|255.255.240.0|true",
					"Netmask|banana|false", "Netmask|24|true", "Netmask|/64|true", "Netmask|129|false",
					"DomainName|anything at all|true", "Ip('LAN')|1.2.3.4|true" })
	void permitsWhenNetworkQualifierIsSetThenChecksAddress(String qualifiers, String value, boolean permitted) {
		Property property = read(property("p", "string").with("vmw:qualifiers", qualifiers));
		assertThat(PropertyValues.permits(property, value)).isEqualTo(permitted);
		assertThat(PropertyValues.permits(property, "")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "string", "boolean", "ip", "password" })
	void permitsWhenNonNumericValueIsEmptyThenReturnsTrue(String type) {
		assertThat(PropertyValues.permits(read(property("p", type)), "")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "uint8", "int", "real32" })
	void permitsWhenNumericValueIsEmptyThenReturnsFalse(String type) {
		assertThat(PropertyValues.permits(read(property("p", type)), "")).isFalse();
		assertThat(PropertyValues.permits(read(property("p", type)), "7")).isTrue();
	}

}
