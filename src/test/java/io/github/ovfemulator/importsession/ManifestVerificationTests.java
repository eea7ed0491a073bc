package io.github.ovfemulator.importsession;

import java.nio.charset.StandardCharsets;

import io.github.ovfemulator.ovf.OvfMessageCategory;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.session.files.CreateSpec.PushSourceOvfOption;
import io.github.ovfemulator.transfer.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.importsession.TestImportSessions.DISK;
import static io.github.ovfemulator.importsession.TestImportSessions.hex;
import static io.github.ovfemulator.importsession.TestImportSessions.oneDisk;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the verification of files against the manifest.
 */
class ManifestVerificationTests {

	private final byte[] descriptor = oneDisk().bytes();

	private final TestImportSessions sessions = TestImportSessions.announcing(PushSourceOvfOption.MANIFEST)
		.upload("descriptor.ovf", this.descriptor);

	private String manifest(String descriptorAlgorithm, String diskAlgorithm) {
		return descriptorAlgorithm + "(appliance-7.ovf)= " + digest(descriptorAlgorithm, this.descriptor) + "\n"
				+ diskAlgorithm + "(disk.vmdk)= " + digest(diskAlgorithm, DISK) + "\n";
	}

	private static String digest(String algorithm, byte[] content) {
		return hex(algorithm.replace("SHA", "SHA-"), content);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SHA1", "SHA256", "SHA512" })
	void uploadWhenOrderDiffersThenVerifiesEachAlgorithm(String algorithm) {
		this.sessions.upload("descriptor.mf", manifest(algorithm, algorithm)).upload("disk.vmdk", DISK).instantiate();
		assertThat(this.sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		TestImportSessions other = TestImportSessions.announcing(PushSourceOvfOption.MANIFEST)
			.upload("descriptor.ovf", this.descriptor)
			.upload("disk.vmdk", DISK)
			.upload("descriptor.mf", manifest("SHA256", algorithm))
			.instantiate();
		assertThat(other.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	@Test
	void uploadWhenManifestIsReadThenComputesOnlyItsDigests() {
		assertThat(TestImportSessions.with(oneDisk()).begin("disk.vmdk").digests()).containsExactly("SHA-256");
		assertThat(this.sessions.begin("disk.vmdk").digests()).containsExactlyInAnyOrder("SHA-1", "SHA-256", "SHA-512");
		TestImportSessions later = TestImportSessions.announcing(PushSourceOvfOption.MANIFEST)
			.upload("descriptor.ovf", this.descriptor)
			.upload("descriptor.mf", manifest("SHA256", "SHA1"));
		assertThat(later.begin("disk.vmdk").digests()).containsExactlyInAnyOrder("SHA-1", "SHA-256");
	}

	@Test
	void uploadWhenDigestDiffersThenNamesFileAndLine() {
		this.sessions.upload("descriptor.mf", manifest("SHA256", "SHA256"))
			.instantiate()
			.upload("disk.vmdk", "9876543210");
		assertIssue(hex("SHA-256", DISK), hex("SHA-256", "9876543210".getBytes(StandardCharsets.UTF_8)), "disk.vmdk");
		assertThat(this.sessions.info().errors().get(0).issues()).singleElement()
			.extracting(ParseIssue::file, ParseIssue::lineNumber)
			.containsExactly("descriptor.mf", 2L);
		assertThat(this.sessions.info().progress()).isEqualTo(99);
	}

	@Test
	void uploadWhenDescriptorDigestDiffersThenFails() {
		this.sessions.upload("descriptor.mf", manifest("SHA256", "SHA256").replace("appliance-7", "x")
			.replace(digest("SHA256", this.descriptor), "0".repeat(64)));
		assertIssue("descriptor.ovf", "0".repeat(64));
	}

	@Test
	void uploadWhenManifestNamesUnknownFileThenFails() {
		this.sessions.upload("descriptor.mf",
				manifest("SHA256", "SHA256") + "SHA1(stranger.bin)= " + "a".repeat(40) + "\n");
		assertIssue("stranger.bin");
	}

	@Test
	void uploadWhenFileIsNotInManifestThenFails() {
		this.sessions.upload("disk.vmdk", DISK)
			.upload("descriptor.mf", manifest("SHA256", "SHA256").lines().findFirst().orElseThrow() + "\n");
		assertIssue("disk.vmdk");
	}

	@Test
	void uploadWhenManifestLacksDescriptorThenFails() {
		this.sessions.upload("descriptor.mf", "SHA256(disk.vmdk)= " + hex("SHA-256", DISK) + "\n");
		assertIssue(".ovf");
	}

	@Test
	void instantiateWhenManifestIsAbsentThenInforms() {
		this.sessions.upload("disk.vmdk", DISK).instantiate();
		assertThat(this.sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(this.sessions.info().information()).singleElement()
			.satisfies((info) -> assertThat(info.messages().get(0).args()).contains("descriptor.mf"));
	}

	@Test
	void instantiateWhenManifestUploadRunsThenAwaitsIt() {
		Upload manifest = this.sessions.begin("descriptor.mf");
		this.sessions.upload("disk.vmdk", DISK).instantiate();
		assertThat(this.sessions.state()).isEqualTo(ImportState.IMPORT_FILE_TRANSFER);
		manifest.close();
		assertThat(this.sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	private void assertIssue(String... parts) {
		assertThat(this.sessions.state()).isEqualTo(ImportState.IMPORT_ERROR);
		assertThat(this.sessions.info().errors()).singleElement().satisfies((error) -> {
			assertThat(error.category()).isEqualTo(OvfMessageCategory.VALIDATION);
			assertThat(error.issues()).singleElement()
				.satisfies((issue) -> assertThat(issue.message().defaultMessage()).contains(parts));
		});
	}

}
