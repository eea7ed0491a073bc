package io.github.ovfemulator.importsession.uploads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the responses to refused uploads.
 */
@RunningEmulatorTest
class RefusedUploadsTests {

	private static final String DESCRIPTOR = "descriptor.ovf";

	private static final int TOO_LARGE = RunningEmulatorTest.MAX_DESCRIPTOR_SIZE + 1;

	private static final int MEGABYTE = 1024 * 1024;

	@LocalServerPort
	private int port;

	@Test
	void expectWhenBodyIsWantedThenContinue() throws IOException {
		SessionClient session = new SessionClient(this.port);
		byte[] descriptor = Descriptors.twoDisks();
		try (RawUpload upload = RawUpload.begin(session.uploadUrl(DESCRIPTOR), "Expect: 100-continue",
				"Content-Length: " + descriptor.length)) {
			assertThat(upload.readHead()).startsWith("HTTP/1.1 100");
			assertThat(upload.send(descriptor).readAnswer().status()).isEqualTo(200);
		}
		assertThat(session.state()).isEqualTo("IMPORT_SELECTING_OVF_PARAMS");
	}

	@Test
	void expectWhenUrlIsUnknownThenRefusesAtOnce() throws IOException {
		assertRefusedWithoutBody(unknownUrl(), 404, "not_found");
	}

	@Test
	void expectWhenDescriptorIsCompleteThenRefusesAtOnce() throws IOException {
		SessionClient session = SessionClient.withDescriptor(this.port, Descriptors.twoDisks());
		assertRefusedWithoutBody(session.uploadUrl(DESCRIPTOR), 400, "not_allowed_in_current_state");
	}

	@Test
	void expectWhenLengthExceedsLimitThenRefusesAtOnce() throws IOException {
		SessionClient session = new SessionClient(this.port);
		assertRefusedWithoutBody(session.uploadUrl(DESCRIPTOR), 400, "invalid_argument");
		assertThat(session.state()).isEqualTo("IMPORT_ERROR");
	}

	@Test
	void uploadWhenRefusedWhileWritingThenClientReadsAnswer() throws IOException {
		assertRefusedAfterBody(unknownUrl(), 404, "not_found", "Content-Length: " + 20 * MEGABYTE);
	}

	@Test
	void expectWhenBodyExceedsLimitThenClientReadsAnswer() throws IOException {
		SessionClient session = new SessionClient(this.port);
		try (RawUpload upload = RawUpload.begin(session.uploadUrl(DESCRIPTOR), "Expect: 100-continue",
				"Transfer-Encoding: chunked")) {
			assertThat(upload.readHead()).startsWith("HTTP/1.1 100");
			upload.send(Integer.toHexString(20 * MEGABYTE) + "\r\n");
			upload.send(new byte[20 * MEGABYTE]).send("\r\n0\r\n\r\n");
			assertThat(upload.readAnswer().error()).isEqualTo("invalid_argument");
		}
	}

	@Test
	void postWhenUrlIsUnknownThenClientReadsAnswer() throws IOException {
		URI page = URI.create("http://127.0.0.1:" + this.port + "/rest/com/vmware/vcenter/nothing");
		try (RawUpload upload = RawUpload.begin(page, "Content-Length: " + 20 * MEGABYTE)) {
			assertThat(upload.send(new byte[20 * MEGABYTE]).readAnswer().status()).isEqualTo(404);
		}
	}

	@Test
	void uploadWhenRefusedBodyIsReadThenKeepsConnection() throws IOException {
		SessionClient session = SessionClient.withDescriptor(this.port, Descriptors.twoDisks());
		try (RawUpload upload = RawUpload.begin(unknownUrl(), "Content-Length: 3")) {
			assertThat(upload.send("abc").readAnswer().status()).isEqualTo(404);
			upload.send("PUT " + session.uploadUrl("disk2.vmdk").getPath()
					+ " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc");
			assertThat(upload.readAnswer().status()).isEqualTo(200);
		}
	}

	@Test
	void uploadWhenDescriptorIsTooLargeThenNamesLimit() {
		SessionClient session = new SessionClient(this.port);
		Answer answer = session.put(DESCRIPTOR,
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[TOO_LARGE])));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.error()).isEqualTo("invalid_argument");
		assertThat(answer.message()).contains("emulator.ovf.max-descriptor-size", "16384");
		assertThat(session.state()).isEqualTo("IMPORT_ERROR");
		assertThat(session.info().path("errors").toString()).contains("emulator.ovf.max-descriptor-size");
		assertThat(session.transferred(DESCRIPTOR)).isZero();
	}

	@Test
	void uploadWhenKeptFileIsCompleteThenRefuses() {
		SessionClient session = SessionClient.withDescriptor(this.port, Descriptors.twoDisksAndBundle());
		byte[] bundle = "<Strings xmlns=\"http://schemas.dmtf.org/ovf/envelope/1\" xml:lang=\"de\"/>"
			.getBytes(StandardCharsets.UTF_8);
		assertThat(session.put("de.msg", bundle).status()).isEqualTo(200);
		assertNotAllowed(session.put("de.msg", bundle));
		assertNotAllowed(session.put(DESCRIPTOR, Descriptors.twoDisks()));
		assertThat(session.state()).isEqualTo("IMPORT_SELECTING_OVF_PARAMS");
	}

	@Test
	void uploadWhenSessionIsCompletedThenRefuses() {
		SessionClient session = SessionClient.withDescriptor(this.port, Descriptors.twoDisks());
		URI disk = session.uploadUrl("disk1.vmdk");
		session.put("disk1.vmdk", new byte[1]);
		session.put("disk2.vmdk", new byte[1]);
		assertThat(session.instantiate().status()).isEqualTo(200);
		assertThat(session.state()).isEqualTo("IMPORT_COMPLETED");
		assertNotAllowed(put(session, disk));
	}

	@Test
	void uploadWhenSessionHasFailedThenRefuses() {
		SessionClient session = new SessionClient(this.port);
		URI descriptor = session.uploadUrl(DESCRIPTOR);
		assertThat(session.put(DESCRIPTOR, "no XML".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(200);
		assertThat(session.state()).isEqualTo("IMPORT_ERROR");
		assertNotAllowed(put(session, descriptor));
	}

	@Test
	void uploadWhenSessionIsDeletedThenNotFound() {
		SessionClient session = new SessionClient(this.port);
		URI descriptor = session.uploadUrl(DESCRIPTOR);
		session.delete();
		Answer answer = put(session, descriptor);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.error()).isEqualTo("not_found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "POST", "DELETE", "PATCH" })
	void uploadWhenMethodIsNotPutThenNotFound(String method) {
		SessionClient session = new SessionClient(this.port);
		Answer answer = session.send(method, session.uploadUrl(DESCRIPTOR).toString(),
				BodyPublishers.ofString(method.equals("GET") ? "" : "abc"));
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body().path("messages").path(0).path("id").stringValue())
			.isEqualTo("com.vmware.vapi.rest.httpNotFound");
		assertThat(answer.body().path("error_type").stringValue()).isEqualTo("NOT_FOUND");
		assertThat(session.state()).isEqualTo("IMPORT_OVF_TRANSFER");
	}

	private URI unknownUrl() {
		return URI.create("http://127.0.0.1:" + this.port + "/upload/nobody-knows");
	}

	private static Answer put(SessionClient session, URI url) {
		return session.send("PUT", url.toString(), BodyPublishers.ofString("abc"));
	}

	private static void assertNotAllowed(Answer answer) {
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.error()).isEqualTo("not_allowed_in_current_state");
	}

	private static void assertRefusedWithoutBody(URI url, int status, String error) throws IOException {
		try (RawUpload upload = RawUpload.begin(url, "Expect: 100-continue", "Content-Length: " + 20 * MEGABYTE)) {
			Answer answer = upload.readAnswer();
			assertThat(answer.status()).isEqualTo(status);
			assertThat(answer.error()).isEqualTo(error);
		}
	}

	private static void assertRefusedAfterBody(URI url, int status, String error, String header) throws IOException {
		try (RawUpload upload = RawUpload.begin(url, header)) {
			Answer answer = upload.send(new byte[20 * MEGABYTE]).readAnswer();
			assertThat(answer.status()).isEqualTo(status);
			assertThat(answer.error()).isEqualTo(error);
		}
	}

}
