package io.github.ovfemulator.session.files;

import java.nio.charset.StandardCharsets;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;
import io.github.ovfemulator.support.LinearTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static org.assertj.core.api.Assertions.assertThat;

class ContentSecretsTests {

	@Test
	void secretsWhenPasswordHasAValueThenFound() {
		assertThat(mayBeIn(property("p", "string").with("ovf:password", true).with("ovf:value", "x"))).isTrue();
		assertThat(mayBeIn(property("p", "password").with("ovf:value", "x"))).isTrue();
		assertThat(mayBeIn(property("p", "string").with("ovf:password", true)
			.add(element("Value").with("ovf:configuration", "small").with("ovf:value", "x")))).isTrue();
	}

	@Test
	void secretsWhenPasswordHasNoValueThenNone() {
		assertThat(mayBeIn(property("p", "string").with("ovf:password", true))).isFalse();
		assertThat(mayBeIn(property("p", "string").with("ovf:password", true).with("ovf:value", ""))).isFalse();
		assertThat(mayBeIn(property("password", "string").with("ovf:value", "x"))).isFalse();
	}

	@Test
	void secretsWhenPropertyHasNoKeyThenFound() {
		TestElement nameless = element("Property").with("ovf:type", "string").with("ovf:value", "x");
		assertThat(mayBeIn(nameless)).isFalse();
		assertThat(mayBeIn(nameless.with("ovf:password", true))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "<a password='true', true", "<a PassWord='true', true", "<a b='c', false", "plain, true", "'', true" })
	void secretsWhenDescriptorIsUnreadableThenTextDecides(String text, boolean expected) {
		assertThat(ContentSecrets.mayBeIn(null, text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
		assertThat(ContentSecrets.mayBeIn(null, text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "http://h/a.vmdk, false", "a?b@c.vmdk, false", "http://h/a.vmdk?sig=x, true", "//u:p@h/a.vmdk, true" })
	void secretsWhenUrlHasUserOrQueryThenFound(String href, boolean expected) {
		assertThat(mayBeIn(TestOvfDescriptors.virtualMachine("vm").file("f", href, 1))).isEqualTo(expected);
		assertThat(mayBeIn(TestOvfDescriptors.virtualMachine("vm").file("", href, 1))).isEqualTo(expected);
		byte[] manifest = ("SHA256(" + href + ")= 00").getBytes(StandardCharsets.UTF_8);
		assertThat(ContentSecrets.mayBeInUrls(manifest)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "<a href='///////@'/>, true", "<a href='//host'/>?, false", "<a>// ?@</a>, false", "<a/>/@, false" })
	void secretsWhenUrlIsFollowedByTextThenEndsWithWord(String text, boolean expected) {
		assertThat(ContentSecrets.mayBeInUrls(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "//a", "http://", "//<", "<password", "?", " // " })
	void secretsWhenTextIsHostileThenTimeIsLinear(String unit) {
		LinearTime.assertFor(1 << 20, (size) -> unit.repeat(size / unit.length()).getBytes(StandardCharsets.UTF_8),
				(content) -> {
					ContentSecrets.mayBeIn(null, content);
					ContentSecrets.mayBeInUrls(content);
				});
	}

	private static boolean mayBeIn(TestElement property) {
		return mayBeIn(TestOvfDescriptors.virtualMachine("vm")
			.option("small")
			.content(section("ProductSection").add(property)));
	}

	private static boolean mayBeIn(TestOvfDescriptors descriptor) {
		byte[] content = descriptor.bytes();
		return ContentSecrets.mayBeIn(new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", content, false),
				content);
	}

}
