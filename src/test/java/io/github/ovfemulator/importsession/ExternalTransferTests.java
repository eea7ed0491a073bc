package io.github.ovfemulator.importsession;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.OvfFileInfo.HttpUploadMethod;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.transfer.UploadAddress;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.importsession.TestImportSessions.DISK;
import static io.github.ovfemulator.importsession.TestImportSessions.IDLE;
import static io.github.ovfemulator.importsession.TestImportSessions.oneDisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of sessions with external disks.
 */
class ExternalTransferTests {

	private static TestImportSessions with(TestOvfDescriptors descriptor) {
		TestImportSessions sessions = TestImportSessions.with(descriptor);
		sessions.transferMode = FileTransferMode.EXTERNAL_TRANSFER_MODE;
		return sessions;
	}

	@Test
	void instantiateWhenExternalThenMovesMissingDisks() {
		TestOvfDescriptors descriptor = oneDisk();
		descriptor.first("Disk").with("ovf:format", "http://example.test/vmdk.html#monolithicFlat");
		descriptor.file("f2", "stream.vmdk", 1)
			.disk("d2", "f2", 1024)
			.file("f3", "here.vmdk", 1)
			.disk("d3", "f3", 1024)
			.file("f4", "tools.iso", 1);
		TestImportSessions sessions = with(descriptor).upload("here.vmdk", "x");
		assertThat(sessions.info().files()).extracting(OvfFileInfo::uploadMethod).containsOnlyNulls();
		sessions.instantiate();
		assertThat(sessions.info().fileTransferMode()).isEqualTo(FileTransferMode.EXTERNAL_TRANSFER_MODE);
		assertThat(sessions.file("disk.vmdk").uploadMethod()).isEqualTo(HttpUploadMethod.PUT);
		assertThat(sessions.file("disk.vmdk").fileUrl()).matches("/nfc/[A-Za-z0-9_-]{32}/disk-0.vmdk");
		assertThat(sessions.file("stream.vmdk").uploadMethod()).isEqualTo(HttpUploadMethod.POST);
		assertThat(sessions.file("stream.vmdk").fileUrl()).endsWith("/disk-1.vmdk");
		for (String here : List.of("descriptor.ovf", "here.vmdk", "tools.iso")) {
			assertThat(sessions.file(here).uploadMethod()).as(here).isNull();
			assertThat(sessions.file(here).fileUrl()).as(here).startsWith("/upload/");
		}
		sessions.upload("disk.vmdk", DISK).upload("stream.vmdk", "x").upload("tools.iso", "x");
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(sessions.info().fileTransferMode()).isEqualTo(FileTransferMode.EXTERNAL_TRANSFER_MODE);
	}

	@Test
	void settingWhenChangedThenAppliesToLaterSessions() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk()).instantiate();
		sessions.transferMode = FileTransferMode.EXTERNAL_TRANSFER_MODE;
		assertThat(sessions.info().fileTransferMode()).isEqualTo(FileTransferMode.SERVER_TRANSFER_MODE);
		assertThat(sessions.file("disk.vmdk").fileUrl()).startsWith("/upload/");
	}

	@Test
	void instantiateWhenSourceIsPulledThenServerTransfers() {
		Deque<Runnable> work = new ArrayDeque<>();
		TestOrigin origin = new TestOrigin().file("tiny.ovf", oneDisk().bytes()).file("disk.vmdk", DISK);
		TestImportSessions sessions = TestImportSessions.pulling(origin, work::add);
		sessions.transferMode = FileTransferMode.EXTERNAL_TRANSFER_MODE;
		work.remove().run();
		sessions.instantiate();
		assertThat(sessions.info().fileTransferMode()).isEqualTo(FileTransferMode.SERVER_TRANSFER_MODE);
		assertThat(sessions.file("disk.vmdk").uploadMethod()).isNull();
	}

	@Test
	void instantiateWhenUploadRunsThenItContinues() {
		TestImportSessions sessions = with(oneDisk());
		UploadAddress old = TestImportSessions.address(sessions.file("disk.vmdk"));
		Upload upload = sessions.begin("disk.vmdk");
		upload.received(4);
		sessions.instantiate();
		assertThat(sessions.uploads.find(old)).isEmpty();
		upload.received(6);
		assertThat(sessions.file("disk.vmdk").bytesTransferred()).isEqualTo(10);
		upload.close();
		assertThat(sessions.upload("disk.vmdk", DISK).state()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	@Test
	void progressWhenDisksAreExternalThenIsTheReported() {
		TestImportSessions sessions = with(oneDisk().file("f2", "tools.iso", 100_000)).instantiate();
		sessions.upload("disk.vmdk", DISK);
		Upload upload = sessions.begin("tools.iso");
		upload.received(50_000);
		assertThat(sessions.info().progress()).isZero();
		sessions.session.reportProgress(7);
		assertThat(sessions.info().progress()).isEqualTo(7);
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> sessions.session.reportProgress(6))
			.satisfies((ex) -> assertThat(ex.error().type()).isEqualTo(ErrorType.INVALID_ARGUMENT));
		upload.close();
		assertThat(sessions.upload("tools.iso", new byte[100_000]).info().progress()).isEqualTo(100);
	}

	@Test
	void expiryWhenExternalUploadIsOpenThenExpires() {
		TestImportSessions sessions = with(oneDisk()).instantiate();
		Upload upload = sessions.begin("disk.vmdk");
		sessions.clock.advance(IDLE);
		upload.received(4);
		sessions.session.reportProgress(40);
		sessions.clock.advance(IDLE);
		upload.received(4);
		assertThat(isExpired(sessions)).isFalse();
		sessions.clock.advance(Duration.ofMillis(1));
		assertThat(isExpired(sessions)).isTrue();
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> upload.received(2))
			.satisfies((ex) -> assertThat(ex.error().type()).isEqualTo(ErrorType.NOT_FOUND));
		upload.close();
		assertThat(isExpired(sessions)).as("the end of that upload is no use of it").isTrue();
	}

	@Test
	void expiryWhenUploadToServerIsOpenThenStays() {
		TestImportSessions sessions = with(oneDisk().file("f2", "tools.iso", 3)).instantiate();
		Upload upload = sessions.begin("tools.iso");
		sessions.clock.advance(IDLE.multipliedBy(3));
		assertThat(isExpired(sessions)).isFalse();
		upload.received(3);
	}

	private static boolean isExpired(TestImportSessions sessions) {
		return sessions.session.isExpired(sessions.clock.instant());
	}

}
