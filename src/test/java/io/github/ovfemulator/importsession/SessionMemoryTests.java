package io.github.ovfemulator.importsession;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfMessageCategory;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.importsession.SessionErrorAssert.assertError;
import static io.github.ovfemulator.importsession.TestImportSessions.DISK;
import static io.github.ovfemulator.importsession.TestImportSessions.oneDisk;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the memory that sessions reserve.
 */
class SessionMemoryTests {

	@Test
	void memoryWhenSessionIsClosedThenReleased() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk());
		long described = sessions.memory.used();
		assertThat(described).isBetween(2000L, 20_000L);
		sessions.upload("disk.vmdk", DISK);
		assertThat(sessions.memory.used()).isEqualTo(described);
		sessions.instantiate();
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(sessions.memory.used()).isEqualTo(described);
		sessions.session.close();
		assertThat(sessions.memory.used()).isZero();
	}

	@Test
	void memoryWhenChoicesAreMadeThenReservedUntilDeployed() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk());
		long described = sessions.memory.used();
		sessions.instantiate();
		assertThat(sessions.memory.used()).isGreaterThan(described);
		sessions.upload("disk.vmdk", DISK);
		assertThat(sessions.memory.used()).isEqualTo(described);
	}

	@Test
	void uploadWhenMemoryIsExhaustedThenCanBeRepeated() {
		TestImportSessions sessions = TestImportSessions.fresh();
		long free = (64 << 20) - sessions.memory.used();
		sessions.memory.occupy(free);
		assertError(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, () -> sessions.upload("descriptor.ovf", oneDisk().bytes()),
				"emulator.sessions.max-memory");
		sessions.memory.release(free);
		sessions.session.close();
		assertThat(sessions.memory.used()).isZero();
	}

	@Test
	void uploadWhenReadingNeedsTooMuchThenFileIsReset() {
		TestImportSessions sessions = TestImportSessions.fresh();
		byte[] content = oneDisk().bytes();
		long taken = (64 << 20) - 3L * content.length - 100;
		sessions.memory.occupy(taken);
		try (Upload upload = sessions.begin("descriptor.ovf", OptionalLong.of(content.length))) {
			upload.received(content.length);
			assertError(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, () -> sessions.complete(upload, content),
					"emulator.sessions.max-memory");
		}
		assertThat(sessions.memory.used()).isEqualTo(taken);
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_OVF_TRANSFER);
		assertThat(sessions.file("descriptor.ovf").bytesTransferred()).isZero();
		sessions.memory.release(taken);
		sessions.upload("descriptor.ovf", content);
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
	}

	@Test
	void pullWhenMemoryIsExhaustedThenFailsWithError() {
		Deque<Runnable> work = new ArrayDeque<>();
		TestOrigin origin = new TestOrigin();
		origin.file("tiny.ovf", oneDisk().bytes());
		TestImportSessions session = TestImportSessions.pulling(origin, work::add);
		session.memory.occupy(64 << 20);
		work.remove().run();
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_ERROR);
		assertThat(session.info().errors()).singleElement()
			.extracting(OvfError::category)
			.isEqualTo(OvfMessageCategory.SERVER);
	}

}
