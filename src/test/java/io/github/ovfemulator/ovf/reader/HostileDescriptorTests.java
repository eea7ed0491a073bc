package io.github.ovfemulator.ovf.reader;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Tests for the limits on time and memory for malicious descriptors.
 */
class HostileDescriptorTests {

	// Far above the normal time, far below the time of a successful attack.
	private static final Duration GENEROUS = Duration.ofSeconds(20);

	private static final String OPEN = "<Envelope xmlns=\"http://schemas.dmtf.org/ovf/envelope/1\" "
			+ "xmlns:ovf=\"http://schemas.dmtf.org/ovf/envelope/1\"";

	private final OvfDescriptorReader reader = new OvfDescriptorReader(OvfLimits.defaults());

	@Test
	void readWhenNestingIsDeepThenRefused() {
		assertRefused(OPEN + ">" + "<VirtualSystemCollection>".repeat(100_000));
	}

	@Test
	void readWhenElementHasMillionAttributesThenRefused() {
		StringBuilder xml = new StringBuilder(OPEN);
		for (int i = 0; i < 1_000_000; i++) {
			xml.append(" a").append(i).append("=''");
		}
		assertRefused(xml.append("/>").toString());
	}

	@Test
	void readWhenElementHasManyNamespacesThenRefused() {
		StringBuilder xml = new StringBuilder(OPEN);
		for (int i = 0; i < 400_000; i++) {
			xml.append(" xmlns:a").append(i).append("='u:").append(i).append('\'');
		}
		assertRefused(xml.append("/>").toString());
	}

	@Test
	void readWhenDocumentHasMillionElementsThenRefused() {
		assertRefused(OPEN + "><References>" + "<File/>".repeat(1_000_000) + "</References></Envelope>");
	}

	@Test
	void readWhenTextIsHugeThenRefused() {
		assertRefused(OPEN + "><VirtualSystem><Name>" + "x".repeat(5 << 20) + "</Name></VirtualSystem></Envelope>");
		assertRefused(OPEN + "><VirtualSystem><Name>" + ("<![CDATA[" + "x".repeat(1 << 20) + "]]>").repeat(5)
				+ "</Name></VirtualSystem></Envelope>");
	}

	@Test
	void readWhenAttributeIsHugeThenRefused() {
		assertRefused(OPEN + " a='" + "x".repeat(1 << 20) + "'/>");
	}

	@Test
	void readWhenFileIsHugeThenRefusedUnread() {
		byte[] content = new byte[OvfLimits.defaults().maxSize() + 1];
		assertThat(refused(content).message().id()).isEqualTo("emulator.ovf.size.limit");
	}

	@Test
	void readWhenEntitiesExpandThenRefusedUnexpanded() {
		StringBuilder laughs = new StringBuilder("<!DOCTYPE Envelope [<!ENTITY a0 \"ha\">");
		for (int i = 1; i < 40; i++) {
			laughs.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
		}
		ParseIssue issue = assertRefused(laughs + "]>" + OPEN + ">&a39;</Envelope>");
		assertThat(issue.message().id()).isEqualTo("emulator.ovf.doctype");
	}

	@Test
	void readWhenEntityIsExternalThenRefusedUnfetched() {
		ParseIssue issue = assertRefused(
				"<!DOCTYPE Envelope [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + OPEN + ">&x;</Envelope>");
		assertThat(issue.message().id()).isEqualTo("emulator.ovf.doctype");
		assertRefused("<!DOCTYPE Envelope SYSTEM \"http://127.0.0.1:1/x.dtd\">" + OPEN + "/>");
		assertRefused(OPEN + ">&x;</Envelope>");
	}

	@Test
	void readWhenManyCrossReferencesThenLinearTime() {
		TestOvfDescriptors source = virtualMachine("vm");
		TestElement product = section("ProductSection");
		TestElement disks = source.envelopeSection("DiskSection");
		List<TestElement> items = new ArrayList<>();
		for (int i = 0; i < 3_000; i++) {
			disks.add(element("Disk").with("ovf:diskId", "d" + i)
				.with("ovf:capacity", "${p" + i + "}")
				.with("ovf:format", "f")
				.with("ovf:fileRef", "f")
				.with("ovf:parentRef", "d" + (i + 1)));
			product.add(property("p" + i, "string").with("ovf:qualifiers", "((((((((("));
			items.add(item(i, 17).add(element("rasd:HostResource").text("ovf:/disk/d" + i)));
		}
		source.hardware(items.toArray(TestElement[]::new)).content(product);
		byte[] content = source.bytes();
		assertTimeoutPreemptively(GENEROUS,
				() -> this.reader.read("test.ovf", content, false).descriptor().forOption(null));
	}

	@Test
	void readWhenManyDuplicatesThenLinearTime() {
		StringBuilder xml = new StringBuilder(OPEN + " xmlns:vmw=\"http://www.vmware.com/schema/ovf\"><References>");
		for (int i = 0; i < 20_000; i++) {
			xml.append("<File ovf:id='f").append(i).append("' ovf:href='h'/>");
		}
		xml.append("</References><VirtualSystemCollection ovf:id='same'>");
		for (int i = 0; i < 20_000; i++) {
			xml.append("<VirtualSystem ovf:id='same'><VirtualHardwareSection/></VirtualSystem>");
		}
		for (int i = 0; i < 20_000; i++) {
			xml.append("<vmw:TagBasedPlacementSection vmw:group='g'/>");
		}
		byte[] content = xml.append("</VirtualSystemCollection></Envelope>")
			.toString()
			.getBytes(StandardCharsets.UTF_8);
		DescriptorReading reading = assertTimeoutPreemptively(GENEROUS,
				() -> this.reader.read("test.ovf", content, false));
		assertThat(reading.errors()).hasSize(OvfLimits.defaults().maxIssues() + 1);
	}

	@Test
	void readWhenValueIsLongThenMessageIsAbbreviated() {
		TestOvfDescriptors source = virtualMachine("vm").disk("d", "x".repeat(100_000), 1);
		assertThat(this.reader.read("test.ovf", source.bytes(), false).errors()).singleElement()
			.satisfies((issue) -> assertThat(issue.message().defaultMessage()).hasSizeLessThan(1_000));
	}

	@Test
	void readWhenListIsLongThenLinearTime() {
		String long1 = "a".repeat(100_000);
		String long2 = " ,".repeat(100_000);
		TestOvfDescriptors source = virtualMachine("vm")
			.content(section("ProductSection").add(property("a", "string").with("ovf:qualifiers", "ValueMap{" + long2),
					property("b", "string").with("vmw:qualifiers", long1),
					property("c", "uint64").with("ovf:value", "9".repeat(200_000)),
					property("d", "string").with("ovf:configuration", long2)));
		byte[] content = source.bytes();
		assertTimeoutPreemptively(GENEROUS, () -> this.reader.read("test.ovf", content, false));
	}

	private ParseIssue assertRefused(String xml) {
		byte[] content = xml.getBytes(StandardCharsets.UTF_8);
		return assertTimeoutPreemptively(GENEROUS, () -> refused(content));
	}

	private ParseIssue refused(byte[] content) {
		UnreadableDescriptorException exception = catchThrowableOfType(UnreadableDescriptorException.class,
				() -> this.reader.read("test.ovf", content, true));
		assertThat(exception).isNotNull();
		return exception.issue();
	}

}
