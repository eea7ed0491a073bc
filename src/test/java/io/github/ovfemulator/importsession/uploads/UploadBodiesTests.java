package io.github.ovfemulator.importsession.uploads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that complete bodies are received unchanged.
 */
@RunningEmulatorTest
class UploadBodiesTests {

	@LocalServerPort
	private int port;

	@Test
	void uploadWhenContentLengthIsSetThenCompletes() {
		SessionClient session = withTwoDisks();
		byte[] content = content(300_000);
		assertThat(session.put("disk2.vmdk", content).status()).isEqualTo(200);
		assertArrived(session.file("disk2.vmdk"), content);
	}

	@Test
	void uploadWhenBodyIsChunkedThenCompletes() {
		SessionClient session = withTwoDisks();
		byte[] content = content(300_000);
		Answer answer = session.put("disk2.vmdk",
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)));
		assertThat(answer.status()).isEqualTo(200);
		assertArrived(session.file("disk2.vmdk"), content);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "multipart/form-data; boundary=xyz",
			"application/json", "text/plain; charset=utf-16", "no type at all" })
	void uploadWhenContentTypeIsAnyThenBytesAreUnchanged(String contentType) throws IOException {
		SessionClient session = withTwoDisks();
		byte[] content = "--xyz\r\na=b&c=%20\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8);
		try (RawUpload upload = RawUpload.begin(session.uploadUrl("disk2.vmdk"), "Content-Type: " + contentType,
				"Content-Length: " + content.length)) {
			assertThat(upload.send(content).readAnswer().status()).isEqualTo(200);
		}
		assertArrived(session.file("disk2.vmdk"), content);
	}

	@Test
	void uploadWhenContentTypeIsAbsentThenCompletes() throws IOException {
		SessionClient session = withTwoDisks();
		try (RawUpload upload = RawUpload.begin(session.uploadUrl("disk2.vmdk"), "Content-Length: 3")) {
			assertThat(upload.send("abc").readAnswer().status()).isEqualTo(200);
		}
		assertArrived(session.file("disk2.vmdk"), "abc".getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: 0", "Accept: */*" })
	void uploadWhenBodyIsEmptyThenFileIsEmpty(String header) throws IOException {
		SessionClient session = withTwoDisks();
		try (RawUpload upload = RawUpload.begin(session.uploadUrl("disk2.vmdk"), header)) {
			assertThat(upload.readAnswer().status()).isEqualTo(200);
		}
		assertArrived(session.file("disk2.vmdk"), new byte[0]);
	}

	@Test
	void uploadWhenChunkedBodyIsEmptyThenFileIsEmpty() throws IOException {
		SessionClient session = withTwoDisks();
		try (RawUpload upload = RawUpload.begin(session.uploadUrl("disk2.vmdk"), "Transfer-Encoding: chunked")) {
			assertThat(upload.send("0\r\n\r\n").readAnswer().status()).isEqualTo(200);
		}
		assertArrived(session.file("disk2.vmdk"), new byte[0]);
	}

	@ParameterizedTest
	@ValueSource(ints = { Descriptors.DISK_SIZE - 1, Descriptors.DISK_SIZE + 1 })
	void uploadWhenLengthDiffersThenWarns(int size) {
		SessionClient session = withTwoDisks();
		byte[] content = content(size);
		assertThat(session.put("disk1.vmdk", content).status()).isEqualTo(200);
		JsonNode info = session.info();
		assertArrived(session.file("disk1.vmdk"), content);
		JsonNode issue = info.path("warnings").path(0).path("issues").path(0);
		assertThat(issue.path("message").path("default_message").asString())
			.isEqualTo("The descriptor declares 'disk1.vmdk' with 1000 bytes, but " + size + " bytes were received.");
		assertThat(issue.path("file").asString()).isEqualTo("disk1.vmdk");
		assertThat(List.of(issue.path("line_number").asInt(), issue.path("column_number").asInt())).containsExactly(-1,
				-1);
		assertThat(info.path("errors")).isEmpty();
	}

	@Test
	void uploadWhenLengthIsDeclaredThenDoesNotWarn() {
		SessionClient session = withTwoDisks();
		session.put("disk1.vmdk", content(Descriptors.DISK_SIZE));
		assertThat(session.info().path("warnings").toString()).doesNotContain("disk1.vmdk");
	}

	@Test
	void uploadWhenDiskIsCompleteThenReplacesIt() {
		SessionClient session = withTwoDisks();
		session.put("disk2.vmdk", content(10));
		byte[] content = content(20);
		assertThat(session.put("disk2.vmdk", content).status()).isEqualTo(200);
		assertArrived(session.file("disk2.vmdk"), content);
	}

	@Test
	void uploadWhenAnsweredThenGetShowsItsEffect() {
		SessionClient session = new SessionClient(this.port);
		session.put("descriptor.ovf", Descriptors.twoDisks());
		assertThat(session.state()).isEqualTo("IMPORT_SELECTING_OVF_PARAMS");
		session.put("disk1.vmdk", content(Descriptors.DISK_SIZE));
		assertThat(session.instantiate().status()).isEqualTo(200);
		assertThat(session.state()).isEqualTo("IMPORT_FILE_TRANSFER");
		session.put("disk2.vmdk", content(1));
		assertThat(session.state()).isEqualTo("IMPORT_COMPLETED");
	}

	private SessionClient withTwoDisks() {
		return SessionClient.withDescriptor(this.port, Descriptors.twoDisks());
	}

	private static byte[] content(int size) {
		byte[] content = new byte[size];
		new Random(size).nextBytes(content);
		return content;
	}

	private static void assertArrived(JsonNode file, byte[] content) {
		assertThat(file.path("size").longValue()).isEqualTo(content.length);
		assertThat(file.path("bytes_transferred").longValue()).isEqualTo(content.length);
		assertThat(file.path("sha256").stringValue()).isEqualTo(sha256(content));
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
