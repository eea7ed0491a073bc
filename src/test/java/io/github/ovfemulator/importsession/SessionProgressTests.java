package io.github.ovfemulator.importsession;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.importsession.SessionErrorAssert.assertError;
import static io.github.ovfemulator.importsession.TestImportSessions.DISK;
import static io.github.ovfemulator.importsession.TestImportSessions.oneDisk;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link SessionProgress}.
 */
class SessionProgressTests {

	@Test
	void progressWhenBytesArriveThenNeverFalls() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk().file("f2", "huge.bin", 100_000));
		sessions.upload("disk.vmdk", DISK);
		assertThat(sessions.info().progress()).isZero();
		sessions.instantiate();
		assertThat(sessions.info().progress()).isLessThan(5);
		Upload upload = sessions.begin("huge.bin");
		upload.received(50_000);
		long half = sessions.info().progress();
		assertThat(half).isBetween(45L, 55L);
		upload.close();
		assertThat(sessions.info().progress()).isEqualTo(half);
		sessions.session.reportProgress(80);
		assertThat(sessions.info().progress()).isEqualTo(80);
	}

	@ParameterizedTest
	@ValueSource(longs = { -1, 29, 101, Long.MAX_VALUE, Long.MIN_VALUE })
	void reportWhenOutOfRangeThenRefuses(long percent) {
		TestImportSessions sessions = TestImportSessions.with(oneDisk().file("f2", "huge.bin", 100_000)).instantiate();
		sessions.session.reportProgress(30);
		assertError(ErrorType.INVALID_ARGUMENT, () -> sessions.session.reportProgress(percent),
				String.valueOf(percent));
		assertThat(sessions.info().progress()).isEqualTo(30);
	}

	@Test
	void progressWhenSizeIsUnknownThenStaysLow() {
		TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("tiny").file("f1", "a.bin", 0);
		descriptor.first("File").without("ovf:size");
		TestImportSessions sessions = TestImportSessions.with(descriptor).instantiate();
		sessions.begin("a.bin").received(1_000_000);
		assertThat(sessions.info().progress()).isBetween(90L, 99L);
		assertThat(sessions.file("a.bin").size()).isZero();
	}

}
