package io.github.ovfemulator.importsession;

import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.transfer.Upload;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.importsession.TestImportSessions.oneDisk;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the info of an import session, which is kept between two changes.
 */
class SessionInfoTests {

	private static final UploadUrls URLS = new UploadUrls("http://one.test", null);

	private final TestImportSessions sessions = TestImportSessions.with(oneDisk());

	@Test
	void infoWhenNothingChangesThenIsRenderedOnce() {
		assertThat(this.sessions.session.info(URLS)).isSameAs(this.sessions.session.info(URLS));
		this.sessions.tryInstantiate();
		assertThat(this.sessions.session.info(URLS)).isSameAs(this.sessions.session.info(URLS));
	}

	@Test
	void infoWhenCallersDifferThenShowsTheirUrls() {
		this.sessions.session.info(URLS);
		assertThat(this.sessions.session.info(new UploadUrls("http://two.test", null)).value().files())
			.allSatisfy((file) -> assertThat(file.fileUrl()).startsWith("http://two.test/upload/"));
	}

	@Test
	void infoWhenUploadRunsThenShowsItsBytes() {
		Upload upload = this.sessions.begin("disk.vmdk");
		upload.received(4);
		assertThat(this.sessions.file("disk.vmdk").bytesTransferred()).isEqualTo(4);
		upload.received(6);
		assertThat(this.sessions.file("disk.vmdk").bytesTransferred()).isEqualTo(10);
		upload.close();
		assertThat(this.sessions.file("disk.vmdk").bytesTransferred()).isZero();
	}

	@Test
	void infoWhenSessionChangesThenIsRenderedAgain() {
		Object before = this.sessions.session.info(URLS);
		this.sessions.instantiate();
		assertThat(this.sessions.session.info(URLS)).isNotSameAs(before);
	}

}
