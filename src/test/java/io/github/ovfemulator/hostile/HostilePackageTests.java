package io.github.ovfemulator.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestOva;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.support.TestSigner;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that malicious packages fail their session with an error that names the limit or
 * the member.
 */
@HostileServerTest
class HostilePackageTests {

	private static final long HUGE = Long.MAX_VALUE / 2;

	private static final byte[] END = new byte[1024];

	private final TestPackage files = TestPackage.of(TestOvfDescriptors.virtualMachine("hostile")).disk("a.vmdk", 700);

	private final HostileClient client;

	HostilePackageTests(HostileClient client) {
		this.client = client;
	}

	static Stream<Arguments> archives() {
		return Stream.of(
				Arguments.of("descriptor of any size",
						join(TestBombs.header("p.ovf", TarConstants.LF_NORMAL, HUGE), new byte[100_000]),
						"emulator.ovf.max-descriptor-size"),
				Arguments.of("long name of any size",
						join(TestBombs.header("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME, HUGE),
								new byte[2_000_000]),
						"16384 bytes"),
				Arguments.of("pax records of any size",
						join(TestBombs.header("x", TarConstants.LF_PAX_EXTENDED_HEADER_LC, HUGE),
								"30 comment=xxxxxxxxxxxxxxxxxx\n".repeat(60_000).getBytes(StandardCharsets.US_ASCII)),
						"16384 bytes"),
				Arguments.of(
						"pax headers without end", join(
								Stream
									.generate(
											() -> join(TestBombs.header("x", TarConstants.LF_PAX_EXTENDED_HEADER_LC, 8),
													Arrays.copyOf("8 a=bcd\n".getBytes(StandardCharsets.US_ASCII),
															512)))
									.limit(2_000)
									.toArray(byte[][]::new)),
						"16384 bytes"),
				Arguments.of("deep name", new TestOva().add("d/".repeat(60) + "p.ovf", new byte[1]).bytes(),
						"at most 100 are read"),
				Arguments.of("no tar", "x".repeat(3_000).getBytes(StandardCharsets.US_ASCII), "no tar archive"),
				Arguments.of("gzipped zeros", TestBombs.gzip(new byte[10_000_000]), "gzip"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("archives")
	void uploadWhenArchiveGrowsThenRefused(String name, byte[] archive, String reason) {
		assertRefused(archive, reason);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../a.vmdk", "x/../../a.vmdk", "/etc/passwd", "C:\\a.vmdk", "..\\a.vmdk", "a\nb" })
	void uploadWhenMemberPathLeavesFolderThenRefused(String name) {
		assertRefused(join(archiveStart(), TestBombs.header(name, TarConstants.LF_NORMAL, 0), END), "member");
	}

	@Test
	void uploadWhenMemberIsNoFileThenRefused() {
		for (byte kind : new byte[] { TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_CHR,
				TarConstants.LF_GNUTYPE_SPARSE }) {
			assertRefused(join(archiveStart(), TestBombs.header("a.vmdk", kind, 0), new byte[512], END), "'a.vmdk'");
		}
	}

	@Test
	void uploadWhenMemberIsUnexpectedThenRefusedAtOnce() {
		byte[][] members = Stream.iterate(0, (i) -> i + 1)
			.limit(3_000)
			.map((i) -> TestBombs.header("m" + i, TarConstants.LF_NORMAL, 0))
			.toArray(byte[][]::new);
		assertRefused(join(archiveStart(), join(members), END), "'m0'");
	}

	@Test
	void uploadWhenTooManyMembersThenRefused() {
		TestPackage many = TestPackage.of(TestOvfDescriptors.virtualMachine("vm"));
		IntStream.range(0, 5).forEach((i) -> many.disk(i + ".vmdk", 10));
		assertRefused(TestOva.of(many), "more than 4 members");
	}

	@Test
	void uploadWhenDeclaredDiskIsHugeThenMissingAtEnd() {
		byte[] archive = join(archiveStart(), TestBombs.header("a.vmdk", TarConstants.LF_NORMAL, HUGE),
				new byte[5_000]);
		ImportClient session = ImportClient.createForOva(this.client.proper()).upload("descriptor.ova", archive);
		session.instantiate("").assertState("IMPORT_FILE_TRANSFER");
		session.tryUpload("disk-content.ova", archive).assertError(400, "invalid_argument");
		assertFailed(session, "in the middle of a member");
	}

	@Test
	void uploadWhenUnpackedBundleExceedsLimitThenRefused() {
		TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("vm").messageBundle("b", "de.msg");
		descriptor.first("File").with("ovf:compression", "gzip");
		ImportClient session = ImportClient.create(this.client.proper(), "NONE")
			.upload("descriptor.ovf", descriptor.bytes())
			.upload("de.msg", TestBombs.gzip(" ".repeat(10_000_000).getBytes(StandardCharsets.US_ASCII)));
		assertFailed(session, "131072");
	}

	@ParameterizedTest
	@ValueSource(strings = { "MANIFEST", "MANIFEST_CERTIFICATE" })
	void uploadWhenKeptFileExceedsLimitThenRefused(String option) {
		ImportClient session = ImportClient.create(this.client.proper(), option)
			.upload("descriptor.ovf", this.files.descriptor());
		boolean manifest = option.equals("MANIFEST");
		String name = session.info()
			.path("files")
			.valueStream()
			.filter((file) -> file.path("file_type").stringValue().equals(manifest ? "MANIFEST" : "CERT"))
			.findFirst()
			.orElseThrow()
			.path("name")
			.stringValue();
		String limit = manifest ? "emulator.ovf.max-manifest-size" : "emulator.ovf.max-certificate-size";
		assertThat(session.tryUpload(name, new byte[70_000]).assertError(400, "invalid_argument").messages())
			.contains(limit);
	}

	@Test
	void uploadWhenManifestHasTooManyLinesThenRefused() {
		ImportClient session = ImportClient.create(this.client.proper(), "MANIFEST")
			.upload("descriptor.ovf", this.files.descriptor())
			.upload("descriptor.mf", join(this.files.manifest("descriptor.ovf", "SHA256"),
					("SHA1(a)= " + "0".repeat(40) + "\n").repeat(20).getBytes(StandardCharsets.US_ASCII)));
		assertFailed(session, "more than 20 lines");
	}

	@Test
	void uploadWhenTooManyCertificatesThenRefused() {
		byte[] manifest = this.files.manifest("descriptor.ovf", "SHA256");
		TestSigner signer = TestSigner.ellipticCurve();
		ImportClient session = ImportClient.create(this.client.proper(), "MANIFEST_CERTIFICATE")
			.upload("descriptor.ovf", this.files.descriptor())
			.upload("descriptor.cert", join(signer.certificateFile("descriptor.mf", manifest, "SHA256"),
					signer.pem().repeat(2).getBytes(StandardCharsets.US_ASCII)));
		assertFailed(session, "more than 2 certificates");
	}

	@Test
	void previewWhenTooManyIssuesThenRestIsCounted() {
		TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("vm");
		IntStream.range(0, 9).forEach((i) -> descriptor.disk("d" + i, "nothing", 10));
		JsonNode errors = this.client.preview(new String(descriptor.bytes(), StandardCharsets.UTF_8))
			.value()
			.path("errors");
		assertThat(errors.path(0).path("issues")).hasSize(6);
		assertThat(errors.toString()).contains("4 more errors are not listed");
		ImportClient session = ImportClient.create(this.client.proper(), "NONE")
			.upload("descriptor.ovf", descriptor.bytes());
		assertFailed(session, "4 more errors are not listed");
	}

	@Test
	void uploadWhenTooManyMachinesThenRefusedAndNoneLeft() {
		ImportClient session = ImportClient.create(this.client.proper(), "NONE")
			.upload("descriptor.ovf",
					TestOvfDescriptors.vApp("too-many", "m1", "m2", "m3", "m4", "m5", "m6", "m7").bytes());
		int machines = this.client.proper().get("/rest/vcenter/vm").value().size();
		assertFailed(session.instantiate(""), "more than 6 machines");
		assertThat(this.client.proper().get("/rest/vcenter/vm").value()).hasSize(machines);
	}

	@Test
	void uploadWhenBundleExceedsLimitThenRefused() {
		ImportClient session = ImportClient.create(this.client.proper(), "NONE")
			.upload("descriptor.ovf", TestOvfDescriptors.virtualMachine("vm").messageBundle("b", "de.msg").bytes());
		assertThat(session.tryUpload("de.msg", new byte[140_000]).assertError(400, "invalid_argument").messages())
			.contains("emulator.ovf.max-message-bundle-size");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../a.vmdk", "/etc/passwd", "C:\\a.vmdk", "stranger" })
	void uploadWhenManifestNamesUnknownFileThenRefused(String name) {
		String manifest = new String(this.files.manifest("vm.ovf", "SHA256"), StandardCharsets.UTF_8) + "SHA256(" + name
				+ ")= " + "0".repeat(64) + "\n";
		ImportClient session = ImportClient.create(this.client.proper(), "MANIFEST")
			.upload("descriptor.ovf", this.files.descriptor());
		String file = session.info()
			.path("files")
			.valueStream()
			.filter((entry) -> entry.path("file_type").stringValue().equals("MANIFEST"))
			.findFirst()
			.orElseThrow()
			.path("name")
			.stringValue();
		session.upload(file, manifest.getBytes(StandardCharsets.UTF_8));
		assertFailed(session, name.replace("\\", "\\\\"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "../a.vmdk", "..\\a.vmdk", "x/../../a.vmdk" })
	void uploadWhenReferenceLeavesFolderThenWarning(String href) {
		TestPackage outside = TestPackage.of(TestOvfDescriptors.virtualMachine("vm")).disk(href, 10);
		ImportClient session = ImportClient.create(this.client.proper(), "NONE")
			.upload("descriptor.ovf", outside.descriptor());
		assertThat(session.assertState("IMPORT_SELECTING_OVF_PARAMS").info().path("warnings").toString())
			.contains("outside the folder of the package");
	}

	@Test
	void uploadWhenTooManyChunksThenRefused() {
		TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("vm").file("f", "f", Long.MAX_VALUE);
		descriptor.first("File").with("ovf:chunkSize", "1");
		ImportClient session = ImportClient.create(this.client.proper(), "NONE")
			.upload("descriptor.ovf", descriptor.bytes());
		assertFailed(session, "50");
	}

	private byte[] archiveStart() {
		byte[] start = new TestOva().add("p.ovf", this.files.descriptor()).bytes();
		return Arrays.copyOf(start, 512 + 512 * ((this.files.descriptor().length + 511) / 512));
	}

	private void assertRefused(byte[] archive, String reason) {
		ImportClient session = ImportClient.createForOva(this.client.proper());
		session.tryUpload("descriptor.ova", archive).assertError(400, "invalid_argument");
		assertFailed(session, reason);
	}

	private static void assertFailed(ImportClient session, String reason) {
		assertThat(session.assertState("IMPORT_ERROR").info().path("errors").toString()).contains(reason);
	}

	private static byte[] join(byte[]... parts) {
		byte[] all = new byte[Arrays.stream(parts).mapToInt((part) -> part.length).sum()];
		int end = 0;
		for (byte[] part : parts) {
			System.arraycopy(part, 0, all, end, part.length);
			end += part.length;
		}
		return all;
	}

}
