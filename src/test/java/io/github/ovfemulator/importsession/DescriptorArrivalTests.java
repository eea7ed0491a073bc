package io.github.ovfemulator.importsession;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.OvfMessageCategory;
import io.github.ovfemulator.session.files.CreateSpec.PushSourceOvfOption;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static io.github.ovfemulator.importsession.SessionErrorAssert.assertError;
import static io.github.ovfemulator.importsession.TestImportSessions.DISK;
import static io.github.ovfemulator.importsession.TestImportSessions.oneDisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of the effect of a descriptor on its session.
 */
@ExtendWith(OutputCaptureExtension.class)
class DescriptorArrivalTests {

	@Test
	void getWhenSessionIsNewThenListsDescriptor() {
		ImportSessionInfo info = TestImportSessions.fresh().info();
		assertThat(info.state()).isEqualTo(ImportState.IMPORT_OVF_TRANSFER);
		assertThat(info.progress()).isZero();
		assertThat(info.fileTransferMode()).isNull();
		assertThat(info.files()).singleElement().satisfies((file) -> {
			assertThat(file.fileType()).isEqualTo(FileType.OVF);
			assertThat(file.optionalUpload()).isFalse();
			assertThat(file.size()).isZero();
			assertThat(file.sha256()).isEmpty();
			assertThat(file.fileUrl()).startsWith("/upload/");
		});
	}

	@Test
	void uploadWhenDescriptorIsCompleteThenListsFiles() {
		TestImportSessions sessions = TestImportSessions.announcing(PushSourceOvfOption.MANIFEST_CERTIFICATE)
			.upload("descriptor.ovf", oneDisk().file("f2", "notes.txt", 7).bytes());
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
		assertThat(sessions.info().files())
			.extracting(OvfFileInfo::name, OvfFileInfo::fileType, OvfFileInfo::optionalUpload, OvfFileInfo::size)
			.contains(tuple("disk.vmdk", FileType.DISK, false, 10L), tuple("notes.txt", FileType.CONTENT, false, 7L),
					tuple("descriptor.mf", FileType.MANIFEST, true, 0L),
					tuple("descriptor.cert", FileType.CERT, true, 0L))
			.hasSize(5);
	}

	@Test
	void uploadWhenBundlesAreExternalThenAwaitsThem() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk().messageBundle("b1", "de.msg"));
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_MSG_BUNDLES_TRANSFER);
		assertThat(sessions.file("de.msg").fileType()).isEqualTo(FileType.MSG_BUNDLE);
		sessions.upload("disk.vmdk", DISK);
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_MSG_BUNDLES_TRANSFER);
		sessions.upload("de.msg", "<Strings xmlns=\"http://schemas.dmtf.org/ovf/envelope/1\"/>");
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
	}

	@Test
	void uploadWhenDescriptorIsUnreadableThenFailsAtItsLine() {
		TestImportSessions sessions = TestImportSessions.fresh().upload("descriptor.ovf", "<Envelope>\n  <a></b>");
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_ERROR);
		assertThat(sessions.info().errors()).singleElement().satisfies((error) -> {
			assertThat(error.category()).isEqualTo(OvfMessageCategory.VALIDATION);
			assertThat(error.issues()).singleElement()
				.satisfies((issue) -> assertThat(issue.file()).isEqualTo("descriptor.ovf"))
				.satisfies((issue) -> assertThat(issue.lineNumber()).isPositive())
				.satisfies((issue) -> assertThat(issue.columnNumber()).isPositive());
		});
		assertThat(sessions.info().files()).extracting(OvfFileInfo::fileUrl).containsOnlyNulls();
	}

	@Test
	void uploadWhenDescriptorIsTooLargeThenFails() {
		TestImportSessions sessions = TestImportSessions.fresh();
		Upload upload = sessions.begin("descriptor.ovf");
		assertThat(upload.keepLimit()).isEqualTo(TestImportSessions.MAX_DESCRIPTOR_SIZE);
		assertThat(upload.exceedLimit()).hasMessageContaining("emulator.ovf.max-descriptor-size");
		upload.close();
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_ERROR);
	}

	@Test
	void uploadWhenDescriptorIsRepeatedThenRefuses() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk());
		assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, () -> sessions.begin("descriptor.ovf"),
				"IMPORT_SELECTING_OVF_PARAMS");
	}

	@Test
	void uploadWhenSessionFailsThenLogsReason(CapturedOutput output) {
		Logger logger = (Logger) LoggerFactory.getLogger(ImportSession.class);
		logger.setLevel(Level.INFO);
		TestImportSessions.fresh().upload("descriptor.ovf", "<Envelope>\n  <a></b>");
		logger.setLevel(null);
		assertThat(output.getOut()).contains("session-1: failed: descriptor.ovf:");
	}

}
