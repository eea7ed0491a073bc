package io.github.ovfemulator.ovf.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import io.github.ovfemulator.ovf.packaging.ManifestReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests with random changes of valid files: each file is read or refused with the
 * documented exception.
 */
class BrokenBytesTests {

	private static final int ROUNDS = 3_000;

	private final OvfDescriptorReader descriptors = new OvfDescriptorReader(OvfLimits.defaults());

	private final MessageBundleReader bundles = new MessageBundleReader(OvfLimits.defaults());

	private final ManifestReader manifests = new ManifestReader(OvfLimits.defaults());

	@Test
	void readWhenDescriptorBytesChangeThenReadOrRefused() {
		byte[] whole = rich().bytes();
		Random random = new Random(1);
		for (int i = 0; i < ROUNDS; i++) {
			byte[] content = whole.clone();
			for (int j = 0; j <= i % 4; j++) {
				content[random.nextInt(content.length)] = (byte) random.nextInt(256);
			}
			readOrRefuse(content);
		}
	}

	@Test
	void readWhenDescriptorIsTruncatedThenRefused() {
		byte[] whole = rich().bytes();
		// The last byte is a line break after the envelope.
		for (int i = 0; i < whole.length - 2; i += 7) {
			byte[] content = Arrays.copyOf(whole, i);
			assertThatThrownBy(() -> this.descriptors.read("test.ovf", content, false))
				.isInstanceOf(UnreadableDescriptorException.class);
		}
	}

	@Test
	void readWhenAttributeValueChangesThenReadOrRefused() {
		String xml = rich().xml();
		Random random = new Random(2);
		String[] values = { "", " ", "-1", "0", "999999999999999999999", "true", "${x}", "ovf:/disk/", "nowhere",
				"\u0000", "a b", "2^99", "(", "'" };
		String[] parts = xml.split("\"", -1);
		for (int i = 0; i < ROUNDS; i++) {
			String[] changed = parts.clone();
			int value = 2 * random.nextInt(parts.length / 2) + 1;
			changed[value] = values[random.nextInt(values.length)];
			readOrRefuse(String.join("\"", changed).getBytes(StandardCharsets.UTF_8));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "EBCDIC-NOT-REALLY", "UTF-32", "UTF-16", "", "x y" })
	void readWhenDeclaredEncodingIsWrongThenRefused(String encoding) {
		byte[] content = rich().xml().replace("UTF-8", encoding).getBytes(StandardCharsets.UTF_8);
		assertThatThrownBy(() -> this.descriptors.read("test.ovf", content, false))
			.isInstanceOf(UnreadableDescriptorException.class);
	}

	@Test
	void readWhenBundleBytesChangeThenRead() {
		byte[] whole = ("<Strings xmlns='http://schemas.dmtf.org/ovf/envelope/1' xml:lang='da'>"
				+ "<Msg msgid='a'>Hej</Msg></Strings>")
			.getBytes(StandardCharsets.UTF_8);
		Random random = new Random(3);
		for (int i = 0; i < ROUNDS; i++) {
			byte[] content = whole.clone();
			content[random.nextInt(content.length)] = (byte) random.nextInt(256);
			assertThat(this.bundles.read("da.msg", content, null).bundle()).isNotNull();
		}
	}

	@Test
	void readWhenManifestBytesChangeThenRead() {
		byte[] whole = ("SHA1(a.ovf)= " + "0".repeat(40) + "\n").repeat(2).getBytes(StandardCharsets.UTF_8);
		Random random = new Random(4);
		for (int i = 0; i < ROUNDS; i++) {
			byte[] content = whole.clone();
			content[random.nextInt(content.length)] = (byte) random.nextInt(256);
			content[random.nextInt(content.length)] = (byte) "()=\n ".charAt(random.nextInt(5));
			assertThat(this.manifests.read("vm.mf", content).manifest()).isNotNull();
		}
	}

	private void readOrRefuse(byte[] content) {
		try {
			assertThat(this.descriptors.read("test.ovf", content, false).descriptor().forOption(null)).isNotNull();
		}
		catch (UnreadableDescriptorException ex) {
			assertThat(ex.issue().lineNumber()).isPositive();
		}
	}

	private static TestOvfDescriptors rich() {
		return virtualMachine("vm").file("f", "f.vmdk", 10)
			.disk("d", "f", 1)
			.network("n")
			.option("small")
			.option("large")
			.envelope(section("vmw:IpAssignmentSection").with("vmw:schemes", "dhcp").with("vmw:protocols", "IPv4"),
					section("vmw:StorageGroupSection").with("vmw:id", "s"))
			.content(section("EulaSection").add(element("License").text("Terms").with("ovf:msgid", "eula")),
					section("ProductSection").with("ovf:class", "c")
						.add(element("Category").text("Net").with("vmw:uioptional", true),
								property("p", "uint8").with("ovf:qualifiers", "MinValue(1) MaxValue(9)")
									.with("vmw:qualifiers", "Ip('n')")
									.with("ovf:value", "5")
									.add(element("Value").with("ovf:value", "6").with("ovf:configuration", "large"))))
			.hardware(
					item(1, 4).with("ovf:configuration", "large")
						.with("ovf:bound", "normal")
						.add(element("rasd:VirtualQuantity").text("512")),
					element("vmw:ExtraConfig").with("vmw:key", "nvram").with("vmw:value", "ovf:/file/f"))
			.messageBundle("texts", "texts.msg")
			.strings("da", "eula", "Vilkår");
	}

}
