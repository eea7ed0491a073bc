package io.github.ovfemulator.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.ovfemulator.contract.ContractChecker;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import io.github.ovfemulator.ovf.descriptor.HostResource;
import io.github.ovfemulator.ovf.packaging.CertificateReader;
import io.github.ovfemulator.ovf.packaging.ManifestReader;
import io.github.ovfemulator.ovf.reader.MalformedPreviewException;
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;
import io.github.ovfemulator.ovf.reader.PreviewDescriptorDecoder;
import io.github.ovfemulator.support.LinearTime;
import io.github.ovfemulator.transfer.pull.Thumbprint;
import io.github.ovfemulator.vapi.operation.RestRoute;
import io.github.ovfemulator.vapi.operation.UnemulatedOperation;
import io.github.ovfemulator.vapi.text.LogText;
import io.github.ovfemulator.vapi.text.RedactedUrl;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that the time to read client input is linear in its length.
 */
class HostileTextTests {

	private static final int LARGEST = 1 << 18;

	/** The parts that are repeated to build long texts. */
	private static final List<String> UNITS = List.of("/", "//a", "http://", "http://a@", "@", "?", "\\", "<password=",
			"value='", "(", "()", "SHA256(a)=", "=", "-----BEGIN CERTIFICATE-----\n", "-", " ", "\t\n", "\r\n", "1",
			"1.", "a", "aB", "%41", "&", "&a=", ",", "../", "ovf:/", "*", "{", ":", "\u00e9");

	private static final OvfLimits LIMITS = OvfLimits.defaults();

	@ParameterizedTest(name = "{0}")
	@MethodSource("readers")
	void readWhenATextIsHostileThenTakesLinearTime(String reader, int largest, Consumer<String> work) {
		for (String unit : UNITS) {
			LinearTime.assertFor(largest, (size) -> unit.repeat(size / unit.length() + 1), work);
		}
	}

	static Stream<Arguments> readers() {
		PreviewDescriptorDecoder previews = new PreviewDescriptorDecoder(LIMITS);
		CertificateReader certificates = new CertificateReader(LIMITS);
		ManifestReader manifests = new ManifestReader(LIMITS);
		ContractChecker contract = new ContractChecker();
		return Stream.of(reader("URL", RedactedUrl::of),
				reader("URL with a host", (text) -> RedactedUrl.of("//" + text)),
				reader("text in the log", LogText::printable), reader("thumbprint", Thumbprint::parse),
				reader("host resource", (text) -> HostResource.parse("ovf:/" + text)),
				reader("path", (text) -> RestRoute.parse("GET /rest/{a}").match(text)),
				reader("query", (text) -> unemulated().serves("POST", "/rest/x", text)),
				reader("packed descriptor", (text) -> decode(previews, text)),
				reader("encoding of a descriptor",
						(text) -> decode(previews, "<?xml version='1.0' encoding=" + text + "?><a/>")),
				reader("manifest", (text) -> manifests.read("a.mf", bytes(text))),
				reader("line of a manifest", (text) -> manifests.read("a.mf", bytes("SHA256(" + text + ")= 00"))),
				reader("certificate", (text) -> certificates.read("a.cert", bytes(text))),
				reader("signature", (text) -> certificates.read("a.cert", bytes("SHA256(a.mf)= ab" + text))),
				reader("PEM", (text) -> certificates.read("a.cert", bytes("SHA256(a.mf)= ab\n" + text))),
				reader("call of the contract",
						(text) -> contract.checkRequest("GET", "/rest/vcenter/vm?filter.names=" + text, null)),
				reader("unknown call of the contract", (text) -> contract.checkRequest("GET", "/rest/" + text, null)),
				attribute("File", "href"), attribute("Property", "qualifiers"), attribute("Property", "value"),
				attribute("Disk", "capacityAllocationUnits"));
	}

	private static UnemulatedOperation unemulated() {
		return new UnemulatedOperation("service", "operation", RestRoute.parse("POST /rest/x?~action=a"),
				ReferenceStatus.DERIVED);
	}

	private static Arguments reader(String name, Consumer<String> work) {
		return Arguments.of(name, LARGEST, work);
	}

	private static Arguments attribute(String element, String name) {
		OvfDescriptorReader descriptors = new OvfDescriptorReader(LIMITS);
		return Arguments.of("attribute " + name, LIMITS.maxAttributeSize() / 4,
				(Consumer<String>) (text) -> descriptors.read("a.ovf", descriptor(element, name, text), false));
	}

	private static byte[] descriptor(String element, String attribute, String value) {
		String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
		return bytes(
				"""
						<Envelope xmlns='http://schemas.dmtf.org/ovf/envelope/1' xmlns:ovf='http://schemas.dmtf.org/ovf/envelope/1'>
						<References><File ovf:id='f' ovf:href='%s'/></References>
						<DiskSection><Info/><Disk ovf:diskId='d' ovf:capacity='1' ovf:capacityAllocationUnits='%s'/></DiskSection>
						<VirtualSystem ovf:id='v'><Info/><ProductSection><Info/><Property ovf:key='k' ovf:type='string'
						  ovf:qualifiers='%s' ovf:value='%s'/></ProductSection></VirtualSystem></Envelope>"""
					.formatted(element.equals("File") ? escaped : "a", element.equals("Disk") ? escaped : "byte",
							attribute.equals("qualifiers") ? escaped : "", attribute.equals("value") ? escaped : ""));
	}

	private static void decode(PreviewDescriptorDecoder decoder, String text) {
		try {
			new OvfDescriptorReader(LIMITS).read("a.ovf", decoder.decode(text), false);
		}
		catch (MalformedPreviewException | UnreadableDescriptorException ex) {
			// most inputs are refused
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
