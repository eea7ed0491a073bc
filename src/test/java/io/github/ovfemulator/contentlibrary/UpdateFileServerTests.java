package io.github.ovfemulator.contentlibrary;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.TestCalls;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the files that a client adds to an update session.
 */
@EmulatorTest
class UpdateFileServerTests {

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	private LibraryClient library;

	private String item;

	private String session;

	@BeforeEach
	void createItem() {
		this.library = new LibraryClient(this.client);
		this.item = this.library.item("item-" + UUID.randomUUID(), "ovf");
		this.session = this.library.update(this.item);
		this.library.push(this.session, "notes.txt", new byte[3])
			.push(this.session, "a.iso", new byte[4])
			.act(this.session, "complete")
			.assertVoid();
		this.session = this.library.update(this.item);
	}

	@Test
	void addWhenNothingIsTransferredThenFileIsKept() {
		this.library.push(this.session, "a.iso", new byte[10]);
		assertThat(none("a.iso").path("size").longValue()).isEqualTo(4);
		none("notes.txt");
		this.library.push(this.session, "tiny.ovf",
				TestPackage.of(TestOvfDescriptors.virtualMachine("kept")).descriptor());
		this.library.act(this.session, "complete").assertVoid();
		assertThat(this.library.files(this.item)).containsExactly("notes.txt", "a.iso", "tiny.ovf");
		assertThat(this.library.item(this.item).path("size").longValue()).isGreaterThan(7);
	}

	private JsonNode none(String name) {
		return this.library.tryAdd(this.session, "\"name\": \"" + name + "\", \"source_type\": \"NONE\"").value();
	}

	@Test
	void addWhenNothingIsTransferredAndItemLacksItThenInvalid() {
		this.library.tryAdd(this.session, "\"name\": \"other\", \"source_type\": \"NONE\"")
			.assertError(400, "invalid_argument");
	}

	@ParameterizedTest
	@CsvSource({ "0, 400", "1, 200", "1024, 200", "1025, 400" })
	void addWhenNameIsLongThenIsRefused(int length, int status) {
		assertThat(
				this.library.tryAdd(this.session, "\"name\": \"" + "n".repeat(length) + "\", \"source_type\": \"PUSH\"")
					.status())
			.isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "Content-Range, bytes 0-2/3, 200", "Content-Range, bytes 0-2/6, 400",
			"Content-Range, bytes 3-5/6, 400", "Content-Encoding, identity, 200", "Content-Encoding, gzip, 400" })
	void uploadWhenNotTheWholeFileThenIsRefused(String header, String value, int status) {
		JsonNode file = this.library.add(this.session, "b.iso", "");
		HttpResponse<String> answer = TestCalls.to(this.port)
			.send("PUT", URI.create(file.findValue("uri").stringValue()).getRawPath(), BodyPublishers.ofString("abc"),
					header, value);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(this.library.file(this.session, "b.iso").path("status").stringValue())
			.isEqualTo((status == 200) ? "READY" : "WAITING_FOR_TRANSFER");
	}

}
