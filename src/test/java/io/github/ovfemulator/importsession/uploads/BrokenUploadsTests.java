package io.github.ovfemulator.importsession.uploads;

import java.io.IOException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a broken upload has no effect and can be repeated.
 */
@RunningEmulatorTest
class BrokenUploadsTests {

	private static final String DISK = "disk2.vmdk";

	private SessionClient session;

	@BeforeEach
	void createSession(@LocalServerPort int port) {
		this.session = SessionClient.withDescriptor(port, Descriptors.twoDisks());
	}

	@Test
	void uploadWhenShorterThanContentLengthThenRefuses() throws IOException {
		try (RawUpload upload = begin("Content-Length: 50")) {
			upload.send("only this");
			this.session.awaitTransferred(DISK, 9);
			Answer answer = upload.end().readAnswer();
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.error()).isEqualTo("invalid_request");
			assertThat(answer.message()).contains("broke off");
		}
		assertStartsOver();
	}

	@Test
	void uploadWhenChunksBreakOffThenRefuses() throws IOException {
		try (RawUpload upload = begin("Transfer-Encoding: chunked")) {
			Answer answer = upload.send("5\r\nabcde\r\n").end().readAnswer();
			assertThat(answer.error()).isEqualTo("invalid_request");
		}
		assertStartsOver();
	}

	@Test
	void uploadWhenChunksAreMalformedThenRefuses() throws IOException {
		try (RawUpload upload = begin("Transfer-Encoding: chunked")) {
			Answer answer = upload.send("5\r\nabcde\r\nno size\r\n").readAnswer();
			assertThat(answer.status()).isEqualTo(400);
		}
		assertStartsOver();
	}

	@Test
	void uploadWhenClientDisconnectsThenFileIsReset() throws IOException {
		RawUpload upload = begin("Content-Length: 50").send("only this");
		this.session.awaitTransferred(DISK, 9);
		upload.reset();
		assertStartsOver();
	}

	@Test
	void uploadWhenClientStallsThenTimesOut() throws IOException {
		try (RawUpload upload = begin("Content-Length: 50")) {
			Answer answer = upload.send("only this").readAnswer();
			assertThat(answer.error()).isEqualTo("invalid_request");
			assertThat(upload.isClosed()).isTrue();
		}
		assertStartsOver();
	}

	@Test
	void uploadWhenReplacementBreaksOffThenDiskIsGone() throws IOException {
		this.session.put(DISK, new byte[7]);
		try (RawUpload upload = begin("Content-Length: 50")) {
			upload.end().readAnswer();
		}
		assertStartsOver();
	}

	@Test
	void uploadWhenAnotherRunsThenRefuses() throws IOException {
		try (RawUpload first = begin("Content-Length: 6")) {
			first.send("abc");
			this.session.awaitTransferred(DISK, 3);
			Answer second = this.session.put(DISK, new byte[10]);
			assertThat(second.status()).isEqualTo(400);
			assertThat(second.error()).isEqualTo("resource_busy");
			assertThat(this.session.transferred(DISK)).isEqualTo(3);
			assertThat(first.send("def").readAnswer().status()).isEqualTo(200);
		}
		assertThat(this.session.file(DISK).path("size").longValue()).isEqualTo(6);
	}

	@Test
	void deleteWhenUploadIsAwaitedThenNotFound() throws IOException {
		try (RawUpload upload = begin("Content-Length: 1000000000")) {
			upload.send("abc");
			this.session.awaitTransferred(DISK, 3);
			this.session.delete();
			Answer answer = upload.send("def").readAnswer();
			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.error()).isEqualTo("not_found");
		}
	}

	@Test
	void deleteWhenUploadRunsThenEndsIt() throws IOException {
		try (RawUpload upload = begin("Content-Length: 20000000")) {
			upload.send(new byte[10_000_000]);
			this.session.awaitTransferred(DISK, 10_000_000);
			this.session.delete();
			assertThat(upload.send(new byte[10_000_000]).readAnswer().error()).isEqualTo("not_found");
		}
	}

	@Test
	void uploadWhenDescriptorBreaksOffThenAwaitsItAgain(@LocalServerPort int port) throws IOException {
		SessionClient fresh = new SessionClient(port);
		byte[] descriptor = Descriptors.twoDisks();
		try (RawUpload upload = RawUpload.begin(fresh.uploadUrl("descriptor.ovf"),
				"Content-Length: " + (descriptor.length + 1))) {
			upload.send(descriptor).end().readAnswer();
		}
		assertThat(fresh.state()).isEqualTo("IMPORT_OVF_TRANSFER");
		assertThat(fresh.put("descriptor.ovf", descriptor).status()).isEqualTo(200);
		assertThat(fresh.state()).isEqualTo("IMPORT_SELECTING_OVF_PARAMS");
	}

	private RawUpload begin(String... headers) throws IOException {
		return RawUpload.begin(this.session.uploadUrl(DISK), headers);
	}

	private void assertStartsOver() {
		this.session.awaitTransferred(DISK, 0);
		JsonNode file = this.session.file(DISK);
		assertThat(file.path("sha256").stringValue()).isEmpty();
		assertThat(file.path("size").longValue()).isZero();
		assertThat(this.session.put(DISK, new byte[10]).status()).isEqualTo(200);
		assertThat(this.session.transferred(DISK)).isEqualTo(10);
	}

}
