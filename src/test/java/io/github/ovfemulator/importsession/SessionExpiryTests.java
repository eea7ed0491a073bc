package io.github.ovfemulator.importsession;

import java.time.Duration;
import java.util.OptionalLong;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.transfer.UploadAddress;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.importsession.TestImportSessions.oneDisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of the expiry of sessions.
 */
class SessionExpiryTests {

	@Test
	void expiryWhenIdleThenExpiresUnlessCalled() {
		TestImportSessions sessions = TestImportSessions.fresh();
		sessions.clock.advance(TestImportSessions.IDLE);
		assertThat(isExpired(sessions)).isFalse();
		sessions.info();
		sessions.clock.advance(TestImportSessions.IDLE);
		assertThat(isExpired(sessions)).isFalse();
		sessions.clock.advance(Duration.ofMillis(1));
		assertThat(isExpired(sessions)).isTrue();
	}

	@Test
	void expiryWhenFinishedThenStaysLonger() {
		TestImportSessions sessions = TestImportSessions.with(TestOvfDescriptors.virtualMachine("tiny")).instantiate();
		sessions.clock.advance(TestImportSessions.FINISHED);
		assertThat(isExpired(sessions)).isFalse();
		sessions.clock.advance(Duration.ofMillis(1));
		assertThat(isExpired(sessions)).isTrue();
	}

	@Test
	void expiryWhenTransferIsOpenThenStays() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk());
		Upload upload = sessions.begin("disk.vmdk");
		sessions.clock.advance(TestImportSessions.IDLE.multipliedBy(3));
		assertThat(isExpired(sessions)).isFalse();
		upload.close();
		assertThat(isExpired(sessions)).isFalse();
		sessions.clock.advance(TestImportSessions.IDLE.plusMillis(1));
		assertThat(isExpired(sessions)).isTrue();
	}

	@Test
	void uploadWhenSessionHasExpiredThenNotFound() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk());
		UploadAddress address = TestImportSessions.address(sessions.file("disk.vmdk"));
		sessions.clock.advance(TestImportSessions.IDLE.plusMillis(1));
		assertThatExceptionOfType(VapiException.class)
			.isThrownBy(() -> sessions.uploads.find(address).orElseThrow().begin(OptionalLong.empty()))
			.satisfies((ex) -> assertThat(ex.error().type()).isEqualTo(ErrorType.NOT_FOUND));
		assertThat(isExpired(sessions)).isTrue();
		assertThat(sessions.uploads.find(address)).isEmpty();
	}

	private static boolean isExpired(TestImportSessions sessions) {
		return sessions.session.isExpired(sessions.clock.instant());
	}

}
