package io.github.ovfemulator.importsession;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestOva;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.support.TestSigner;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of imports that push an OVA.
 */
@EmulatorTest
class OvaPushServerTests {

	private static final byte[] BUNDLE = "<Strings xmlns=\"http://schemas.dmtf.org/ovf/envelope/1\" xml:lang=\"de\"/>"
		.getBytes(StandardCharsets.UTF_8);

	@Autowired
	private EmulatorClient client;

	private static TestPackage twoDisks(String name) {
		return TestPackage.of(TestOvfDescriptors.virtualMachine(name)).disk("a.vmdk", 70_000).disk("b.vmdk", 30_000);
	}

	private static byte[] signed(TestPackage source, TestSigner signer) {
		byte[] manifest = source.manifest("package.ovf", "SHA256");
		return new TestOva().add("package.ovf", source.descriptor())
			.add("package.mf", manifest)
			.add("package.cert", signer.certificateFile("package.mf", manifest, "SHA256"))
			.addAll(source.files())
			.bytes();
	}

	private void assertFails(byte[] archive, String... parts) {
		ImportClient session = ImportClient.createForOva(this.client);
		session.tryUpload("descriptor.ova", archive).assertError(400, "invalid_argument");
		assertFailed(session, parts);
	}

	private static void assertFailed(ImportClient session, String... parts) {
		JsonNode info = session.assertState("IMPORT_ERROR").info();
		assertThat(
				info.path("errors").get(0).path("issues").get(0).path("message").path("default_message").stringValue())
			.contains(parts);
	}

	@Test
	void uploadWhenArchiveGoesToEachEntryThenCompletes() {
		TestPackage source = twoDisks("ova-each");
		byte[] archive = TestOva.withManifest(source);
		ImportClient session = ImportClient.createForOva(this.client);
		assertThat(session.info().path("files").valueStream().map((file) -> file.path("name").stringValue()))
			.containsExactly("descriptor.ova");
		// The client stops where the first disk begins.
		session.upload("descriptor.ova", Arrays.copyOf(archive, archive.length - 100_000));
		session.assertState("IMPORT_SELECTING_OVF_PARAMS");
		JsonNode content = session.file("disk-content.ova");
		assertThat(content.path("file_type").stringValue()).isEqualTo("OVA");
		assertThat(content.path("size").longValue()).isEqualTo(100_000);
		assertThat(content.path("sha256").stringValue()).isEmpty();
		session.instantiate("").assertState("IMPORT_FILE_TRANSFER");
		session.upload("disk-content.ova", archive).assertState("IMPORT_COMPLETED");
		assertThat(session.file("disk-content.ova").path("bytes_transferred").longValue()).isEqualTo(100_000);
		assertThat(session.file("disk-content.ova").path("sha256").stringValue())
			.isEqualTo(TestPackage.digest("SHA256", archive));
		assertThat(this.client.get("/rest/vcenter/vm?filter.names=ova-each").value()).hasSize(1);
	}

	@Test
	void uploadWhenAllNamesBeginWithADotThenItIsThePackage() {
		TestPackage source = TestPackage.of(TestOvfDescriptors.virtualMachine("ova-dots")).disk("./a.vmdk", 20_000);
		byte[] manifest = source.manifest("./X.OVF", "SHA256");
		byte[] archive = new TestOva().add("./", new byte[0])
			.add("./X.OVF", source.descriptor())
			.add("./X.MF", manifest)
			.addAll(source.files())
			.bytes();
		ImportClient session = ImportClient.createForOva(this.client).upload("descriptor.ova", archive);
		session.instantiate("").assertState("IMPORT_COMPLETED");
		ImportClient plain = ImportClient.create(this.client, "MANIFEST")
			.upload("descriptor.ovf", source.descriptor())
			.upload("descriptor.mf", manifest)
			.upload("./a.vmdk", source.content("./a.vmdk"));
		plain.instantiate("{\"@class\": \"com.vmware.vcenter.ovf.name_and_product_params\", \"name\": \"dots\"}")
			.assertState("IMPORT_COMPLETED");
	}

	@Test
	void uploadWhenArchiveIsWholeThenCompletesAllEntries() {
		byte[] archive = TestOva.of(twoDisks("ova-whole"));
		ImportClient session = ImportClient.createForOva(this.client).upload("descriptor.ova", archive);
		assertThat(session.file("disk-content.ova").path("sha256").stringValue())
			.isEqualTo(TestPackage.digest("SHA256", archive));
		session.instantiate("").assertState("IMPORT_COMPLETED");
	}

	@Test
	void uploadWhenArchiveHasBundlesThenListsThem() {
		TestPackage source = TestPackage
			.of(TestOvfDescriptors.virtualMachine("ova-bundle").messageBundle("b", "de.msg"))
			.disk("a.vmdk", 20_000);
		byte[] archive = new TestOva().add("x.ovf", source.descriptor())
			.add("de.msg", BUNDLE)
			.addAll(source.files())
			.bytes();
		ImportClient session = ImportClient.createForOva(this.client)
			.upload("descriptor.ova", Arrays.copyOf(archive, 512 + 512 * ((source.descriptor().length + 511) / 512)));
		session.assertState("IMPORT_MSG_BUNDLES_TRANSFER");
		session.upload("message-bundle.ova", archive).assertState("IMPORT_SELECTING_OVF_PARAMS");
		assertThat(session.file("disk-content.ova").path("bytes_transferred").longValue()).isZero();
		session.upload("disk-content.ova", archive).instantiate("").assertState("IMPORT_COMPLETED");
	}

	@Test
	void uploadWhenArchiveIsSignedThenVerifiesIt() {
		TestSigner signer = TestSigner.selfSigned();
		ImportClient session = ImportClient.createForOva(this.client)
			.upload("descriptor.ova", signed(twoDisks("ova-signed"), signer));
		session.tryInstantiate("").assertError(400, "invalid_argument");
		session.instantiate("""
				{"@class": "com.vmware.vcenter.ovf.certificate_params", "warnings": [{"type": "SELF_SIGNED_CERTIFICATE",
				  "message": {"id": "x", "default_message": "x", "args": []}, "ignored": true}]}""")
			.assertState("IMPORT_COMPLETED");
	}

	@Test
	void uploadWhenManifestIsLastThenVerifiesFiles() {
		TestPackage source = twoDisks("ova-last");
		TestOva ova = new TestOva().add("p.ovf", source.descriptor()).addAll(source.files());
		byte[] good = ova.add("p.mf", source.manifest("p.ovf", "SHA1")).bytes();
		ImportClient.createForOva(this.client)
			.upload("descriptor.ova", good)
			.instantiate("")
			.assertState("IMPORT_COMPLETED");
		byte[] bad = new TestOva().add("p.ovf", source.descriptor())
			.addAll(source.files())
			.add("p.mf",
					new String(source.manifest("p.ovf", "SHA1"), StandardCharsets.UTF_8)
						.replaceAll("[0-9a-f]{40}\n$", "0".repeat(40) + "\n")
						.getBytes(StandardCharsets.UTF_8))
			.bytes();
		assertFailed(ImportClient.createForOva(this.client).upload("descriptor.ova", bad), "b.vmdk");
	}

	@Test
	void uploadWhenDescriptorIsNotFirstThenFails() {
		TestPackage source = twoDisks("ova-order");
		assertFails(new TestOva().addAll(source.files()).add("p.ovf", source.descriptor()).bytes(), "first member",
				"a.vmdk");
		assertFails(new byte[0], "first member", "none");
	}

	@Test
	void uploadWhenMembersAreOutOfOrderThenFails() {
		TestPackage source = twoDisks("ova-turn");
		assertFails(new TestOva().add("p.ovf", source.descriptor())
			.add("b.vmdk", source.content("b.vmdk"))
			.add("a.vmdk", source.content("a.vmdk"))
			.bytes(), "'a.vmdk' follows 'b.vmdk'");
	}

	@Test
	void uploadWhenMemberIsUnknownOrUnsafeThenFails() {
		TestPackage source = twoDisks("ova-names");
		assertFails(new TestOva().add("p.ovf", source.descriptor()).add("readme.txt", new byte[1]).bytes(),
				"readme.txt");
		assertFails(new TestOva().add("p.ovf", source.descriptor()).add("../a.vmdk", new byte[1]).bytes(), "unsafe");
	}

	@Test
	void uploadWhenMemberIsMissingThenFails() {
		TestPackage source = twoDisks("ova-missing");
		byte[] archive = new TestOva().add("p.ovf", source.descriptor())
			.add("a.vmdk", source.content("a.vmdk"))
			.bytes();
		ImportClient session = ImportClient.createForOva(this.client).upload("descriptor.ova", archive);
		session.instantiate("").assertState("IMPORT_FILE_TRANSFER");
		session.tryUpload("disk-content.ova", archive).assertError(400, "invalid_argument");
		assertFailed(session, "b.vmdk", "has ended");
	}

	@Test
	void uploadWhenArchiveIsTruncatedThenKeepsWholeFiles() {
		byte[] archive = TestOva.of(twoDisks("ova-cut"));
		byte[] cut = Arrays.copyOf(archive, archive.length - 60_000);
		ImportClient session = ImportClient.createForOva(this.client).upload("descriptor.ova", cut);
		session.instantiate("").assertState("IMPORT_FILE_TRANSFER");
		session.tryUpload("disk-content.ova", cut).assertError(400, "invalid_argument");
		assertFailed(session, "in the middle of a member");
		assertFails(Arrays.copyOf(archive, 600), "package.ovf", "in the middle");
	}

	@Test
	void uploadWhenDescriptorInArchiveIsInvalidThenFails() {
		ImportClient session = ImportClient.createForOva(this.client);
		byte[] archive = new TestOva().add("p.ovf", "<a>\n<b></a>".getBytes(StandardCharsets.UTF_8)).bytes();
		Answer answer = session.tryUpload("descriptor.ova", archive);
		assertThat(answer.status()).isEqualTo(200);
		JsonNode issue = session.assertState("IMPORT_ERROR").info().path("errors").get(0).path("issues").get(0);
		assertThat(issue.path("file").stringValue()).isEqualTo("p.ovf");
		assertThat(issue.path("line_number").longValue()).isPositive();
	}

}
