package io.github.ovfemulator.importsession;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.support.TestSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of packages that a vCenter refuses, over HTTP.
 */
@EmulatorTest
class RefusedPackageServerTests {

	private static final String NAMED = """
			{"@class": "com.vmware.vcenter.ovf.name_and_product_params", "name": "%s"}""";

	@Autowired
	private EmulatorClient client;

	private static void assertIssue(ImportClient session, String file, long line, String category, String text) {
		JsonNode info = session.assertState("IMPORT_ERROR").info();
		JsonNode issue = info.path("errors").get(0).path("issues").get(0);
		assertThat(issue.path("file").stringValue()).isEqualTo(file);
		assertThat(issue.path("line_number").longValue()).isEqualTo(line);
		assertThat(issue.path("category").stringValue()).isEqualTo(category);
		assertThat(issue.path("message").path("default_message").stringValue()).contains(text);
	}

	private static byte[] gzip(byte[] content) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
			stream.write(content);
		}
		return packed.toByteArray();
	}

	private ImportClient descriptor(TestOvfDescriptors source) {
		return ImportClient.create(this.client, "NONE").upload("descriptor.ovf", source.bytes());
	}

	@ParameterizedTest
	@CsvSource({ "'SHA256(','SHA256 (',1,'Invalid OVF checksum algorithm: SHA256 .'",
			"'SHA256(','SHA2-256(',1,'Invalid OVF checksum algorithm: SHA2-256.'",
			"')= ',') = ',1,'Invalid OVF manifest entry.'", "'\n','\n\n',2,'an empty line'" })
	void uploadWhenAManifestLineHasAnotherFormThenTheSessionFails(String sound, String other, long line, String text) {
		TestPackage source = TestPackage.of(TestOvfDescriptors.virtualMachine("vm")).disk("a.vmdk", 100);
		String manifest = new String(source.manifest("x.ovf", "SHA256"), StandardCharsets.UTF_8)
			.replaceFirst(Pattern.quote(sound), other);
		ImportClient session = ImportClient.create(this.client, "MANIFEST")
			.upload("descriptor.ovf", source.descriptor())
			.upload("descriptor.mf", manifest.getBytes(StandardCharsets.UTF_8));
		assertIssue(session, "descriptor.mf", line, "PARSE_ERROR", text);
	}

	@Test
	void uploadWhenACertificateLineHasAnotherFormThenTheSessionFails() {
		TestPackage source = TestPackage.of(TestOvfDescriptors.virtualMachine("vm")).disk("a.vmdk", 100);
		byte[] manifest = source.manifest("x.ovf", "SHA256");
		String certificate = new String(TestSigner.selfSigned().certificateFile("x.mf", manifest, "SHA256"),
				StandardCharsets.UTF_8)
			.replace("SHA256(", "SHA256 (");
		ImportClient session = ImportClient.create(this.client, "MANIFEST_CERTIFICATE")
			.upload("descriptor.ovf", source.descriptor())
			.upload("descriptor.mf", manifest)
			.upload("descriptor.cert", certificate.getBytes(StandardCharsets.UTF_8));
		assertIssue(session, "descriptor.cert", 1, "PARSE_ERROR", "Invalid OVF checksum algorithm: SHA256 .");
	}

	@Test
	void uploadWhenDefaultViolatesItsTypeThenFails() {
		TestElement property = property("k", "int(1..5)").with("ovf:value", "99");
		ImportClient session = descriptor(
				TestOvfDescriptors.virtualMachine("vm").content(section("ProductSection").add(property)));
		assertIssue(session, "descriptor.ovf", property.line(), "VALUE_ILLEGAL", "Value '99' of property 'k'");
	}

	@Test
	void instantiateWhenValueViolatesItsTypeThenRefuses() {
		ImportClient session = descriptor(TestOvfDescriptors.virtualMachine("vm-inline")
			.content(section("ProductSection").add(property("k", "string[\"a\", \"b\"]").with("ovf:value", "a"))));
		String parameters = """
				{"@class": "com.vmware.vcenter.ovf.property_params",
				 "properties": [{"class_id": "", "id": "k", "instance_id": "", "value": "c"}]}""";
		JsonNode told = this.client
			.post(session.path() + "?~action=try-instantiate", "{\"instantiation_parameters\": [" + parameters + "]}")
			.value();
		assertThat(told.path("errors").toString()).contains("property 'k'", "INPUT");
		assertThat(session.tryInstantiate(parameters).assertError(400, "invalid_argument").messages())
			.contains("property 'k'");
		session.instantiate("").assertState("IMPORT_COMPLETED");
	}

	@Test
	void uploadWhenTheDescriptorIsNotUtf8ThenTheByteIsTold() throws IOException {
		byte[] content = TestOvfDescriptors.virtualMachine("vm")
			.network("B\u00fcro")
			.xml()
			.getBytes(StandardCharsets.ISO_8859_1);
		ImportClient session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", content);
		String before = new String(content, StandardCharsets.ISO_8859_1).split("\u00fc", 2)[0];
		assertIssue(session, "descriptor.ovf", before.lines().count(), "PARSE_ERROR", "0xFC");
		String packed = Base64.getEncoder().encodeToString(gzip(content));
		assertThat(
				this.client.post(ImportClient.SERVICE + "?~action=preview", "{\"ovf_descriptor\": \"" + packed + "\"}")
					.assertError(400, "invalid_argument")
					.messages())
			.contains("0xFC in line");
	}

	@Test
	void instantiateWhenNetworksDifferInBlanksThenEachIsMapped() {
		TestOvfDescriptors source = TestOvfDescriptors.virtualMachine("vm-blanks").network("net ");
		String parameters = NAMED.formatted("blanks") + """
				, {"@class": "com.vmware.vcenter.ovf.network_mapping_params",
				   "source_networks": [{"name": "%s", "target": "network-14"}]}""";
		ImportClient session = descriptor(source);
		session.tryInstantiate(parameters.formatted("net")).assertError(400, "invalid_argument");
		session.instantiate(parameters.formatted("net ")).assertState("IMPORT_COMPLETED");
	}

	@ParameterizedTest
	@CsvSource({ "94,'','',UBUNTU_64", "95,12,'',DEBIAN_12", "101,'',*windows2022srvNext_64Guest,WINDOWS_SERVER_2025",
			"36,'',nosuchGuest,OTHER_LINUX", "0,'',plan9_64Guest,OTHER_64" })
	void getWhenAGuestIsSaidThenItHasTheVendorsName(int id, String version, String osType, String name) {
		TestOvfDescriptors source = TestOvfDescriptors.virtualMachine("vm-guest-" + name);
		TestElement system = section("OperatingSystemSection").with("ovf:id", id);
		if (!version.isEmpty()) {
			system.with("ovf:version", version);
		}
		if (!osType.isEmpty()) {
			system.with("vmw:osType", osType);
		}
		source.content(system);
		String machine = descriptor(source).instantiate("")
			.assertState("IMPORT_COMPLETED")
			.info()
			.path("vm_id")
			.stringValue();
		assertThat(this.client.get("/rest/vcenter/vm/" + machine).value().path("guest_OS").stringValue())
			.isEqualTo(name);
		assertThat(this.client.get("/api/vcenter/vm/" + machine).json().path("guest_OS").stringValue()).isEqualTo(name);
	}

}
