package io.github.ovfemulator.exportsession;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import io.github.ovfemulator.contentlibrary.LibraryPackages;
import io.github.ovfemulator.exportsession.ExportSpec.TargetContentType;
import io.github.ovfemulator.exportsession.ExportSpec.TargetType;
import io.github.ovfemulator.importsession.TestImportSessions;
import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.packaging.WrittenPackage;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.MutableClock;
import io.github.ovfemulator.transfer.DownloadTarget;
import io.github.ovfemulator.transfer.DownloadTargets;
import io.github.ovfemulator.transfer.UploadTargets;
import io.github.ovfemulator.transfer.UploadToken;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of the life cycle of {@link ExportSession}.
 */
@EmulatorTest
class ExportSessionTests {

	private static final UploadUrls URLS = new UploadUrls("", null);

	private final MutableClock clock = new MutableClock();

	private final DownloadTargets downloads = new DownloadTargets();

	private final SessionEnvironment environment = TestImportSessions.environment(this.clock, new UploadTargets());

	private ExportSession session;

	@BeforeEach
	void create(@Autowired LibraryPackages library) {
		ExportSpec spec = new ExportSpec(TargetType.DOWNLOAD_TARGET, TargetContentType.OVF_TARGET, null, "vm", null,
				null, null);
		this.session = new ExportSession(new SessionId("export-1"), "mine", spec,
				new WrittenPackage("vm", "<Envelope/>", List.of(1L << 30)),
				new ExportEnvironment(this.environment, this.downloads, library));
		this.session.open();
	}

	@Test
	void isExpiredWhenUnusedForTooLongThenTrue() {
		this.clock.advance(TestImportSessions.IDLE);
		assertThat(isExpired()).isFalse();
		this.session.reportProgress(50);
		this.clock.advance(TestImportSessions.IDLE.plusMillis(1));
		assertThat(isExpired()).isTrue();
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> target(0).open(0))
			.withMessageContaining("NOT_FOUND");
	}

	@Test
	void isExpiredWhenADownloadGoesOnThenFalse() throws IOException {
		try (InputStream download = target(2).open(0)) {
			assertThat(download.read()).isEqualTo('K');
			this.clock.advance(TestImportSessions.FINISHED.multipliedBy(2));
			assertThat(isExpired()).isFalse();
		}
		assertThat(isExpired()).isFalse();
		this.clock.advance(TestImportSessions.IDLE.plusMillis(1));
		assertThat(isExpired()).isTrue();
	}

	@Test
	void closeWhenADownloadGoesOnThenItEnds() throws IOException {
		DownloadTarget target = target(2);
		try (InputStream download = target.open(10)) {
			assertThat(download.readNBytes(5)).hasSize(5);
			this.session.close();
			assertThatExceptionOfType(IOException.class).isThrownBy(download::read);
		}
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> target.open(0))
			.withMessageContaining("NOT_FOUND");
	}

	@Test
	void failWhenADownloadGoesOnThenItEnds() throws IOException {
		DownloadTarget target = target(0);
		try (InputStream download = target.open(0)) {
			this.session.fail(new IllegalStateException("broken"));
			assertThatExceptionOfType(IOException.class).isThrownBy(download::read);
		}
		ExportSessionInfo info = this.session.info(URLS).value();
		assertThat(info.state()).isEqualTo(ExportState.EXPORT_ERROR);
		assertThat(info.errors()).hasSize(1);
		assertThat(info.files()).extracting(OvfFileInfo::fileUrl).containsOnlyNulls();
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> target.open(0))
			.withMessageContaining("EXPORT_ERROR");
	}

	@Test
	void downloadWhenRepeatedThenBytesCountOnce() throws IOException {
		for (int i = 0; i < 2; i++) {
			try (InputStream download = target(0).open(0)) {
				assertThat(download.readAllBytes()).hasSize(11);
			}
		}
		ExportSessionInfo info = this.session.info(URLS).value();
		assertThat(info.files().get(0).bytesTransferred()).isEqualTo(11);
		assertThat(info.progress()).isZero();
		assertThat(target(0).subject().scope()).isEqualTo("mine");
	}

	@Test
	void closeWhenRepeatedThenMemoryIsReleasedOnce() {
		assertThat(this.environment.transfers().readers().memory().used()).isPositive();
		this.session.close();
		this.session.close();
		assertThat(this.environment.transfers().readers().memory().used()).isZero();
	}

	private DownloadTarget target(int index) {
		String url = String.valueOf(this.session.peek(URLS).files().get(index).fileUrl());
		return this.downloads.find(new UploadToken(url.split("/", -1)[2])).orElseThrow();
	}

	private boolean isExpired() {
		return this.session.isExpired(this.clock.instant());
	}

}
