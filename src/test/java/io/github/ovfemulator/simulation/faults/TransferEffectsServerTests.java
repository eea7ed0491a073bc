package io.github.ovfemulator.simulation.faults;

import java.net.http.HttpResponse;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestEndpoint;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.support.TestRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Server tests of the effects of rules on the content of uploads.
 */
@FaultyEmulatorTest
class TransferEffectsServerTests {

	private static final String DISK = "system.vmdk";

	private final TestPackage source = TestPackage.of(TestOvfDescriptors.virtualMachine("transfer"))
		.disk(DISK, 200_000);

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	void reset() {
		this.client.control().reset();
	}

	@Test
	void transferWhenRefusedThenCanBeRetried() throws Exception {
		ImportClient session = described("NONE");
		String rule = add("\"refuse\": true", DISK);
		HttpResponse<String> response = disk(session).send(this.port);
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(response.body()).contains("com.vmware.vapi.std.errors.service_unavailable", rule);
		assertThat(this.client.disturbedBy(rule, "?path=/upload/").path("error").stringValue())
			.isEqualTo("service_unavailable");
		assertThat(this.client.disturbedBy(rule, "?path=/upload/").path("request").path("size").longValue()).isZero();
		assertUploaded(session);
	}

	/** The last number exceeds the size of the read buffer. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 10, 150_000 })
	void transferWhenCutThenCanBeRetried(int bytes) throws Exception {
		ImportClient session = described("NONE");
		String rule = add("\"cut_after\": " + bytes, DISK);
		assertThat(disk(session).sendRaw(this.port)).isEqualTo(new RawConnection.Remains("", true));
		assertThat(session.file(DISK).path("bytes_transferred").longValue()).isZero();
		assertThat(session.file(DISK).path("sha256").stringValue()).isEmpty();
		assertThat(this.client.disturbedBy(rule, "?path=/upload/").path("request").path("size").longValue())
			.isBetween((long) bytes, 200_000L);
		assertUploaded(session);
	}

	@Test
	void transferWhenShorterThanCutThenSucceeds() {
		ImportClient session = described("NONE");
		add("\"cut_after\": 200000", DISK);
		assertUploaded(session);
	}

	@Test
	void transferWhenDescriptorIsCutThenSessionAwaitsIt() throws Exception {
		ImportClient session = ImportClient.create(this.client, "NONE");
		TestRequest upload = TestEndpoint.UPLOAD.call(session);
		add("\"cut_after\": 10", "descriptor.ovf");
		assertThat(upload.sendRaw(this.port).reset()).isTrue();
		session.assertState("IMPORT_OVF_TRANSFER");
		assertThat(upload.send(this.port).statusCode()).isEqualTo(200);
		session.assertState("IMPORT_SELECTING_OVF_PARAMS");
	}

	@Test
	void transferWhenCorruptedThenDigestDiffers() throws Exception {
		ImportClient session = described("NONE");
		String rule = add("\"corrupt\": true", DISK);
		assertThat(disk(session).send(this.port).statusCode()).isEqualTo(200);
		assertThat(session.file(DISK).path("bytes_transferred").longValue()).isEqualTo(200_000);
		assertThat(session.file(DISK).path("sha256").stringValue()).hasSize(64).isNotEqualTo(digest());
		assertThat(this.client.disturbedBy(rule, "?path=/upload/").path("status").intValue()).isEqualTo(200);
		session.instantiate("").assertState("IMPORT_COMPLETED");
	}

	@ParameterizedTest
	@CsvSource({ "true, SHA1", "true, SHA256", "true, SHA512", "false, SHA256" })
	void transferWhenCorruptedThenManifestDoesNotMatch(boolean manifestFirst, String algorithm) throws Exception {
		ImportClient session = described("MANIFEST");
		byte[] manifest = this.source.manifest("any.ovf", algorithm);
		if (manifestFirst) {
			session.upload("descriptor.mf", manifest);
		}
		add("\"corrupt\": true", DISK);
		assertThat(disk(session).send(this.port).statusCode()).isEqualTo(200);
		if (!manifestFirst) {
			session.upload("descriptor.mf", manifest);
		}
		JsonNode error = session.assertState("IMPORT_ERROR").info().path("errors").get(0);
		assertThat(error.path("category").stringValue()).isEqualTo("VALIDATION");
		assertThat(error.toString()).contains(DISK, "The " + algorithm + " digest");
	}

	@Test
	void transferWhenDescriptorIsCorruptedThenSessionFails() throws Exception {
		ImportClient session = ImportClient.create(this.client, "NONE");
		TestRequest upload = TestEndpoint.UPLOAD.call(session);
		add("\"corrupt\": true", "descriptor.ovf");
		upload.send(this.port);
		session.assertState("IMPORT_ERROR");
	}

	/** The client sends the whole body before it reads the response. */
	@Test
	void httpWhenUploadIsLargeThenResponseIsReadable() throws Exception {
		ImportClient session = described("NONE");
		TestRequest large = TestRequest.upload(session, DISK, new byte[3_000_000]);
		this.client.post("/__admin/faults",
				"""
						{"match": {"file": "system.vmdk"}, "times": 2, "effect": {"http": {"status": 507, "body": "Full."}}}""");
		assertThat(large.send(this.port).body()).isEqualTo("Full.");
		assertThat(large.sendRaw(this.port).text()).startsWith("HTTP/1.1 507").endsWith("Full.");
		assertThat(session.file(DISK).path("bytes_transferred").longValue()).isZero();
	}

	private ImportClient described(String option) {
		return ImportClient.create(this.client, option).upload("descriptor.ovf", this.source.descriptor());
	}

	private TestRequest disk(ImportClient session) {
		return TestRequest.upload(session, DISK, this.source.content(DISK));
	}

	private void assertUploaded(ImportClient session) {
		session.upload(DISK, this.source.content(DISK));
		assertThat(session.file(DISK).path("sha256").stringValue()).isEqualTo(digest());
	}

	private String digest() {
		return TestPackage.digest("SHA256", this.source.content(DISK));
	}

	/** Adds a rule that applies to a file once. */
	private String add(String effect, String file) {
		return this.client.post("/__admin/faults", """
				{"match": {"file": "%s"}, "times": 1, "effect": {"transfer": {%s}}}""".formatted(file, effect))
			.json()
			.path("id")
			.stringValue();
	}

}
