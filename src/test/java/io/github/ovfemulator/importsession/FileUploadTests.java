package io.github.ovfemulator.importsession;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.session.files.CreateSpec.PushSourceOvfOption;
import io.github.ovfemulator.transfer.KeptContent;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.importsession.SessionErrorAssert.assertError;
import static io.github.ovfemulator.importsession.TestImportSessions.DISK;
import static io.github.ovfemulator.importsession.TestImportSessions.hex;
import static io.github.ovfemulator.importsession.TestImportSessions.oneDisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Tests of uploads of files to a session.
 */
class FileUploadTests {

	@Test
	void uploadWhenAnotherRunsThenRefuses() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk());
		Upload first = sessions.begin("disk.vmdk");
		first.received(4);
		assertError(ErrorType.RESOURCE_BUSY, () -> sessions.begin("disk.vmdk"), "disk.vmdk");
		first.received(6);
		assertThat(sessions.file("disk.vmdk").bytesTransferred()).isEqualTo(10);
	}

	@Test
	void uploadWhenAbortedThenFileIsReset() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk());
		Upload upload = sessions.begin("disk.vmdk");
		upload.received(4);
		upload.close();
		assertThat(sessions.file("disk.vmdk").bytesTransferred()).isZero();
		sessions.upload("disk.vmdk", DISK);
		assertThat(sessions.file("disk.vmdk").sha256()).isEqualTo(hex("SHA-256", DISK));
	}

	@Test
	void uploadWhenLengthDiffersThenWarnsWithBoth() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk()).upload("disk.vmdk", "1234567");
		assertThat(sessions.file("disk.vmdk").size()).isEqualTo(7);
		assertThat(sessions.info().warnings()).singleElement()
			.satisfies((warning) -> assertThat(warning.issues()).singleElement()
				.extracting(ParseIssue::message)
				.extracting(LocalizableMessage::args)
				.isEqualTo(List.of("disk.vmdk", "10", "7")));
		sessions.upload("disk.vmdk", DISK);
		assertThat(sessions.info().warnings()).isEmpty();
	}

	@Test
	void uploadWhenDiskIsCompleteThenReplacesIt() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk().file("f2", "other.iso", 1))
			.upload("disk.vmdk", DISK)
			.instantiate();
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_FILE_TRANSFER);
		Upload again = sessions.begin("disk.vmdk");
		sessions.upload("other.iso", "x");
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_FILE_TRANSFER);
		again.complete(new ReceivedFile(0, Map.of(), KeptContent.NONE));
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	@Test
	void deleteWhenUploadRunsThenEndsIt() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk());
		Upload upload = sessions.begin("disk.vmdk");
		sessions.session.close();
		assertError(ErrorType.NOT_FOUND, () -> upload.received(1), "session-1");
	}

	@Test
	void failWhenUploadRunsThenEndsIt() {
		TestImportSessions sessions = TestImportSessions.announcing(PushSourceOvfOption.MANIFEST)
			.upload("descriptor.ovf", oneDisk().bytes());
		Upload upload = sessions.begin("disk.vmdk");
		sessions.upload("descriptor.mf", "nonsense");
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_ERROR);
		assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, () -> upload.received(1), "IMPORT_ERROR");
	}

	@Test
	void completeWhenReaderFailsThenTheFileIsReset() {
		TestImportSessions sessions = TestImportSessions.announcing(PushSourceOvfOption.MANIFEST)
			.upload("descriptor.ovf", oneDisk().bytes());
		Upload upload = sessions.begin("descriptor.mf");
		upload.received(10);
		assertThatNullPointerException().isThrownBy(() -> upload.complete(unreadable()));
		upload.close();
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
		assertThat(sessions.file("descriptor.mf").bytesTransferred()).isZero();
		sessions.begin("descriptor.mf").close();
	}

	@Test
	void completeWhenDescriptorReaderFailsThenTheSessionFails() {
		TestImportSessions sessions = TestImportSessions.failing();
		Upload upload = sessions.begin("descriptor.ovf");
		assertError(ErrorType.INTERNAL_SERVER_ERROR, () -> sessions.complete(upload, oneDisk().bytes()),
				"descriptor.ovf");
		upload.close();
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_ERROR);
	}

	/** A file whose content fails every reader. */
	@NullUnmarked
	private static ReceivedFile unreadable() {
		return new ReceivedFile(0, Map.of(), null);
	}

}
