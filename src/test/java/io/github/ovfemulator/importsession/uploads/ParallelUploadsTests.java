package io.github.ovfemulator.importsession.uploads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that slow uploads do not block other calls.
 */
@RunningEmulatorTest
class ParallelUploadsTests {

	private static final String DISK = "disk2.vmdk";

	@LocalServerPort
	private int port;

	private final List<SessionClient> sessions = new ArrayList<>();

	private final List<RawUpload> uploads = new ArrayList<>();

	@AfterEach
	void endUploads() throws IOException {
		for (RawUpload upload : this.uploads) {
			upload.close();
		}
		this.sessions.forEach((session) -> session.awaitTransferred(DISK, 0));
	}

	@Test
	void getWhenUploadStallsThenAnswersWithProgress() throws IOException {
		RawUpload upload = beginSlowUpload();
		SessionClient session = this.sessions.get(0);
		assertThat(session.state()).isEqualTo("IMPORT_SELECTING_OVF_PARAMS");
		upload.send("def");
		session.awaitTransferred(DISK, 6);
		upload.send("ghi");
		session.awaitTransferred(DISK, 9);
	}

	@Test
	void uploadWhenTooManyRunThenUnavailable() throws IOException {
		for (int i = 0; i < RunningEmulatorTest.MAX_UPLOADS; i++) {
			beginSlowUpload();
		}
		SessionClient session = new SessionClient(this.port);
		Answer refused = session.put("descriptor.ovf", Descriptors.twoDisks());
		assertThat(refused.status()).isEqualTo(503);
		assertThat(refused.error()).isEqualTo("service_unavailable");
		assertThat(refused.message()).contains("emulator.transfer.max-uploads");
		assertThat(session.state()).isEqualTo("IMPORT_OVF_TRANSFER");
	}

	private RawUpload beginSlowUpload() throws IOException {
		SessionClient session = SessionClient.withDescriptor(this.port, Descriptors.twoDisks());
		RawUpload upload = RawUpload.begin(session.uploadUrl(DISK), "Content-Length: 50").send("abc");
		this.sessions.add(session);
		this.uploads.add(upload);
		session.awaitTransferred(DISK, 3);
		return upload;
	}

}
