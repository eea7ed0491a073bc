package io.github.ovfemulator.ovf.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for the XML forms of a descriptor: namespaces, encodings and malformed documents.
 */
class DescriptorSyntaxTests {

	private final OvfDescriptorReader reader = new OvfDescriptorReader(OvfLimits.defaults());

	@Test
	void readWhenPrefixesDifferThenRead() {
		String xml = source().xml()
			.replace("<", "<any:")
			.replace("<any:/", "</any:")
			.replace("<any:?", "<?")
			.replaceAll("any:(rasd|vssd):", "$1:")
			.replace("xmlns=", "xmlns:any=");
		assertReadsAll(xml.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void readWhenAttributesHaveNoPrefixThenRead() {
		assertReadsAll(source().xml().replace(" ovf:", " ").getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1" })
	void readWhenEncodingIsDeclaredThenDecoded(String encoding) {
		String xml = source().xml().replace("UTF-8", encoding.startsWith("UTF-16") ? "UTF-16" : encoding);
		String mark = encoding.matches("UTF-16.E") ? "\uFEFF" : "";
		assertReadsAll((mark + xml).getBytes(Charset.forName(encoding)));
	}

	@Test
	void readWhenByteOrderMarkIsPresentThenIgnored() {
		assertReadsAll(("\uFEFF" + source().xml()).getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void readWhenCommentsAndCdataArePresentThenRead() {
		String xml = source().xml()
			.replace("<Name>Größe</Name>", "<!-- <Name>no</Name> --><Name>Gr<![CDATA[öß]]><?x y?><!-- x -->e</Name>");
		assertReadsAll(xml.getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@CsvSource({ "http://www.vmware.com/schema/ovf/1/envelope,OVF 0.9",
			"http://schemas.dmtf.org/ovf/envelope/2,OVF 2.x", "http://schemas.dmtf.org/ovf/envelope/3,OVF 3.x",
			"http://schemas.dmtf.org/ovf/envelope,an early draft of OVF",
			"http://schemas.dmtf.org/ovf/envelope/1/,an unknown version of OVF",
			"http://schemas.dmtf.org/ovf/envelope/,an unknown version of OVF",
			"http://schemas.dmtf.org/ovf/envelope/1.1,an unknown version of OVF" })
	void readWhenOvfVersionIsUnsupportedThenRefusedWithVersion(String namespace, String generation) {
		String xml = "<?xml version='1.0'?>\n  <e:Envelope xmlns:e='" + namespace + "'><References/></e:Envelope>";
		ParseIssue issue = refused(xml.getBytes(StandardCharsets.UTF_8));
		assertThat(issue.message().defaultMessage())
			.contains("envelope of " + generation + " (namespace '" + namespace + "')");
		assertThat(issue.category()).isEqualTo(ParseIssue.Category.PARSE_ERROR);
		assertThat(issue.lineNumber()).isEqualTo(2);
		assertThat(issue.columnNumber()).isEqualTo(3);
	}

	@ParameterizedTest
	@CsvSource({ "http://schemas.dmtf.org/ovf/Envelope/1", "https://schemas.dmtf.org/ovf/envelope/1", "urn:x" })
	void readWhenNamespaceOfRootIsWrongThenRefusedWithIt(String namespace) {
		String xml = source().xml().replaceFirst("xmlns=\"[^\"]*\"", "xmlns=\"" + namespace + "\"");
		assertThat(refused(xml.getBytes(StandardCharsets.UTF_8)).message().defaultMessage())
			.contains("'Envelope' in the namespace '" + namespace + "'");
	}

	@Test
	void readWhenAttributeHasOtherNamespaceThenErrorWithIt() {
		String xml = source().xml().replaceFirst("xmlns:ovf=\"[^\"]*\"", "xmlns:ovf=\"urn:other\"");
		assertThat(this.reader.read("test.ovf", xml.getBytes(StandardCharsets.UTF_8), false).errors())
			.extracting((issue) -> issue.message().defaultMessage())
			.contains("Missing attribute 'href' on element 'File': it is present in the namespace 'urn:other'.");
	}

	@Test
	void readWhenLastCharacterIsTruncatedThenPosition() {
		byte[] whole = (source().xml() + "\n<!-- \u20ac").getBytes(StandardCharsets.UTF_8);
		ParseIssue issue = refused(Arrays.copyOf(whole, whole.length - 1));
		assertThat(issue.message().defaultMessage()).contains("byte 0xE2 in line ").contains("is not UTF-8");
		assertThat(issue.columnNumber()).isEqualTo(6);
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8", "utf8", "''" })
	void readWhenByteIsNotUtf8ThenRefusedWithPosition(String encoding) {
		String declared = source().xml()
			.replace(" encoding=\"UTF-8\"", encoding.isEmpty() ? "" : " encoding=\"" + encoding + "\"");
		String xml = declared.replace("</Envelope>", "<!-- " + "x\n".repeat(9000) + "  \u00e4 --></Envelope>");
		ParseIssue issue = refused(xml.replace("Größe", "G").getBytes(StandardCharsets.ISO_8859_1));
		assertThat(issue.message().defaultMessage()).contains("byte 0xE4 in line ").contains("is not UTF-8");
		assertThat(issue.lineNumber()).isEqualTo(xml.substring(0, xml.indexOf('\u00e4')).lines().count());
		assertThat(issue.columnNumber()).isEqualTo(3);
	}

	@Test
	void readWhenByteIsNotInDeclaredEncodingThenRefused() {
		String xml = source().xml().replace("UTF-8", "US-ASCII");
		assertThat(refused(xml.getBytes(StandardCharsets.UTF_8)).message().defaultMessage()).contains("ascii");
	}

	@Test
	void readWhenSectionIsInLayoutOfOvf09ThenErrorWithVersion() {
		TestElement section = TestElement.section("Section").with("xsi:type", "ovf:DiskSection_Type");
		TestOvfDescriptors source = virtualMachine("vm").envelope(section);
		assertThat(this.reader.read("test.ovf", source.bytes(), false).errors()).singleElement().satisfies((issue) -> {
			assertThat(issue.category()).isEqualTo(ParseIssue.Category.SECTION_UNKNOWN);
			assertThat(issue.lineNumber()).isEqualTo(section.line());
			assertThat(issue.message().defaultMessage()).contains("OVF 0.9");
		});
	}

	@Test
	void readWhenReferencesHaveOtherNamespaceThenErrorAndFiles() {
		for (String namespace : List.of("http://schemas.dmtf.org/ovf/envelope/2", "")) {
			TestOvfDescriptors source = source();
			source.first("References").with("xmlns", namespace);
			DescriptorReading reading = this.reader.read("test.ovf", source.bytes(), false);
			assertThat(reading.errors()).extracting(ParseIssue::category)
				.containsExactly(ParseIssue.Category.ELEMENT_ILLEGAL);
			assertThat(reading.descriptor().references()).hasSize(1);
		}
	}

	@Test
	void readWhenPrefixIsUndeclaredThenMessageAndStartOfElement() {
		String xml = "<Envelope xmlns='http://schemas.dmtf.org/ovf/envelope/1'>\n\n    <Section vmw:osType='x'/>";
		ParseIssue issue = refused(xml.getBytes(StandardCharsets.UTF_8));
		assertThat(issue.lineNumber()).isEqualTo(3);
		assertThat(issue.columnNumber()).isEqualTo(5);
		assertThat(issue.message().defaultMessage())
			.startsWith("Parse error: Undeclared namespace prefix \"vmw\" (for attribute \"osType\") at "
					+ "[row,col,system-id]: [3,")
			.endsWith(",\"test.ovf\"].");
	}

	@Test
	void readWhenNotXmlThenRefusedWithPosition() {
		assertThat(refused(new byte[0]).lineNumber()).isEqualTo(1);
		ParseIssue unclosed = refused("<a>\n<b></a>".getBytes(StandardCharsets.UTF_8));
		assertThat(unclosed.message().defaultMessage()).doesNotContain("\n");
		ParseIssue unbound = refused(source().xml()
			.replace("<References", "<nope:References/><References")
			.getBytes(StandardCharsets.UTF_8));
		assertThat(unbound.lineNumber()).isEqualTo(3);
		assertThat(unbound.message().defaultMessage()).contains("nope");
	}

	@Test
	void readWhenElementFollowsEnvelopeThenRefused() {
		byte[] content = (source().xml() + "<more/>").getBytes(StandardCharsets.UTF_8);
		assertThatThrownBy(() -> this.reader.read("test.ovf", content, true))
			.isInstanceOf(UnreadableDescriptorException.class);
	}

	@Test
	void readWhenRootIsNotEnvelopeThenRefused() {
		assertThat(refused("<html/>".getBytes(StandardCharsets.UTF_8)).message().defaultMessage()).contains("'html'");
		assertThat(refused("<Envelope/>".getBytes(StandardCharsets.UTF_8)).message().defaultMessage())
			.contains("'Envelope'");
	}

	private ParseIssue refused(byte[] content) {
		UnreadableDescriptorException exception = catchThrowableOfType(UnreadableDescriptorException.class,
				() -> this.reader.read("test.ovf", content, false));
		assertThat(exception).isNotNull();
		assertThat(exception.issue().file()).isEqualTo("test.ovf");
		assertThat(exception.issue().columnNumber()).isPositive();
		return exception.issue();
	}

	private void assertReadsAll(byte[] content) {
		DescriptorReading reading = this.reader.read("test.ovf", content, false);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).isEmpty();
		assertThat(reading.descriptor().requireContent().displayName()).isEqualTo("Größe");
		assertThat(reading.descriptor().references()).extracting((file) -> file.href()).isEqualTo(List.of("d.vmdk"));
		assertThat(reading.descriptor().disks()).hasSize(1);
		assertThat(reading.descriptor().networks()).hasSize(1);
	}

	private static TestOvfDescriptors source() {
		TestOvfDescriptors source = virtualMachine("vm").file("f", "d.vmdk", 1).disk("d", "f", 1).network("n");
		source.first("Name").text("Größe");
		return source;
	}

}
