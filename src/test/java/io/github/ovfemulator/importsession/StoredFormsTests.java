package io.github.ovfemulator.importsession;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.parameters.EulaParams;
import io.github.ovfemulator.session.files.CreateSpec.PushSourceOvfOption;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of files that a package stores compressed or in chunks.
 */
class StoredFormsTests {

	private static final byte[] BUNDLE = """
			<Strings xmlns="http://schemas.dmtf.org/ovf/envelope/1" xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1"
			  xml:lang="de"><Msg ovf:msgid="eula">Sei nett.</Msg></Strings>
			""".getBytes(StandardCharsets.UTF_8);

	private static byte[] gzip(byte[] content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
			stream.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static TestOvfDescriptors chunked(String href, long size, long chunkSize) {
		TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("stored")
			.file("f1", href, size)
			.disk("d1", "f1", 1024);
		descriptor.first("File").with("ovf:chunkSize", chunkSize);
		return descriptor;
	}

	private static TestImportSessions speaking(String compression, int chunkSize, byte[] stored) {
		TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("speaking")
			.content(section("EulaSection").add(element("License").text("Be nice.").with("ovf:msgid", "eula")))
			.messageBundle("b1", "de.msg");
		descriptor.first("File").with("ovf:compression", compression).with("ovf:size", stored.length);
		if (chunkSize > 0) {
			descriptor.first("File").with("ovf:chunkSize", chunkSize);
		}
		return TestImportSessions.in("de").upload("descriptor.ovf", descriptor.bytes());
	}

	@Test
	void uploadWhenFileHasChunksThenEachHasAnEntry() {
		TestImportSessions session = TestImportSessions.with(chunked("disk.vmdk", 10, 4));
		assertThat(session.info().files()).filteredOn((file) -> file.name().startsWith("disk"))
			.extracting(OvfFileInfo::name, OvfFileInfo::size, OvfFileInfo::fileType)
			.containsExactly(tuple("disk.vmdk.000000000", 4L, OvfFileInfo.FileType.DISK),
					tuple("disk.vmdk.000000001", 4L, OvfFileInfo.FileType.DISK),
					tuple("disk.vmdk.000000002", 2L, OvfFileInfo.FileType.DISK));
		session.instantiate().upload("disk.vmdk.000000001", "4567").upload("disk.vmdk.000000000", "0123");
		assertThat(session.info().progress())
			.isEqualTo(99 * (8 + session.file("descriptor.ovf").size()) / (10 + session.file("descriptor.ovf").size()));
		assertThat(session.upload("disk.vmdk.000000002", "89").state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(session.info().warnings()).isEmpty();
	}

	@Test
	void uploadWhenChunkExceedsFileThenIsTheOnlyOne() {
		TestImportSessions session = TestImportSessions.with(chunked("disk.vmdk", 10, 1000));
		assertThat(session.file("disk.vmdk.000000000").size()).isEqualTo(10);
		assertThat(session.instantiate().upload("disk.vmdk.000000000", "0123456789").state())
			.isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	@Test
	void uploadWhenFileHasChunksThenManifestNamesEach() {
		byte[] descriptor = chunked("disk.vmdk", 6, 4).bytes();
		String manifest = "SHA256(a.ovf)= " + TestPackage.digest("SHA256", descriptor) + "\nSHA1(disk.vmdk.000000000)= "
				+ TestPackage.digest("SHA1", "0123".getBytes(StandardCharsets.UTF_8)) + "\nSHA1(disk.vmdk.000000001)= "
				+ TestPackage.digest("SHA1", "45".getBytes(StandardCharsets.UTF_8)) + "\n";
		TestImportSessions good = TestImportSessions.announcing(PushSourceOvfOption.MANIFEST)
			.upload("descriptor.ovf", descriptor)
			.upload("descriptor.mf", manifest)
			.upload("disk.vmdk.000000000", "0123")
			.upload("disk.vmdk.000000001", "45")
			.instantiate();
		assertThat(good.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		TestImportSessions bad = TestImportSessions.announcing(PushSourceOvfOption.MANIFEST)
			.upload("descriptor.ovf", descriptor)
			.upload("descriptor.mf", manifest)
			.upload("disk.vmdk.000000001", "54");
		assertThat(bad.state()).isEqualTo(ImportState.IMPORT_ERROR);
	}

	@Test
	void uploadWhenChunksCannotBeCountedThenFails() {
		assertThat(TestImportSessions.with(chunked("disk.vmdk", -1, 4)).info().errors()).isNotEmpty();
		assertThat(TestImportSessions.with(chunked("disk.vmdk", Long.MAX_VALUE, 1)).info().errors().toString())
			.contains("have more than");
	}

	@Test
	void uploadWhenFileIsCompressedThenDigestsStoredBytes() {
		byte[] stored = gzip("0123456789".getBytes(StandardCharsets.UTF_8));
		TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("stored")
			.file("f1", "disk.vmdk.gz", stored.length)
			.disk("d1", "f1", 1024);
		descriptor.first("File").with("ovf:compression", "gzip");
		TestImportSessions session = TestImportSessions.with(descriptor).instantiate().upload("disk.vmdk.gz", stored);
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(session.info().warnings()).isEmpty();
		assertThat(session.file("disk.vmdk.gz").sha256()).isEqualTo(TestPackage.digest("SHA256", stored));
	}

	@Test
	void uploadWhenCompressionIsUnknownThenFails() {
		TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("stored").file("f1", "disk.vmdk", 10);
		descriptor.first("File").with("ovf:compression", "rot13");
		assertThat(TestImportSessions.with(descriptor).info().errors().toString()).contains("rot13", "gzip");
	}

	@Test
	void uploadWhenBundleIsCompressedThenReadsIt() {
		byte[] stored = gzip(BUNDLE);
		TestImportSessions session = speaking("gzip", 0, stored).upload("de.msg", stored);
		assertThat(TestWizard.find(session.tryInstantiate(), EulaParams.class).eulas()).containsExactly("Sei nett.");
	}

	@Test
	void uploadWhenBundleHasChunksThenReadsWithTheLast() {
		int half = BUNDLE.length / 2 + 1;
		TestImportSessions session = speaking("identity", half, BUNDLE);
		session.upload("de.msg.000000001", Arrays.copyOfRange(BUNDLE, half, BUNDLE.length));
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_MSG_BUNDLES_TRANSFER);
		session.upload("de.msg.000000000", Arrays.copyOf(BUNDLE, half));
		assertThat(TestWizard.find(session.tryInstantiate(), EulaParams.class).eulas()).containsExactly("Sei nett.");
	}

	@Test
	void uploadWhenBundleCannotBeUnpackedThenFails() {
		TestImportSessions session = speaking("gzip", 0, BUNDLE).upload("de.msg", BUNDLE);
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_ERROR);
		assertThat(session.info().errors().toString()).contains("de.msg", "gzip");
	}

	@Test
	void uploadWhenBundleIsInvalidThenFailsWithLine() {
		TestImportSessions session = speaking("identity", 0, new byte[4]).upload("de.msg",
				"<Strings xmlns='http://schemas.dmtf.org/ovf/envelope/1'>\n<Msg></Strings>");
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_ERROR);
		assertThat(session.info().errors().get(0).issues()).singleElement().satisfies((issue) -> {
			assertThat(issue.file()).isEqualTo("de.msg");
			assertThat(issue.lineNumber()).isEqualTo(2);
			assertThat(issue.columnNumber()).isPositive();
		});
	}

}
