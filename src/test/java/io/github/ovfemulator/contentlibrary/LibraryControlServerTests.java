package io.github.ovfemulator.contentlibrary;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.support.TestSigner;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the limit, scopes, fault rules, the journal, the state document and certificate
 * warnings of content libraries.
 */
@EmulatorTest
class LibraryControlServerTests {

	private static final TestPackage TINY = TestPackage.of(TestOvfDescriptors.virtualMachine("controlled"))
		.disk("disk1.vmdk", 1000);

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@Test
	void uploadWhenLargerThanLimitThenIsRefused() throws IOException {
		LibraryClient library = new LibraryClient(this.client);
		String session = library.update(library.item("large", "iso"));
		String path = URI.create(library.add(session, "a.iso", "").findValue("uri").stringValue()).getRawPath();
		try (RawConnection connection = new RawConnection("localhost", this.port)) {
			connection.send("PUT " + path + " HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
					+ "Content-Length: 99000000000\r\n\r\n");
			String head = connection.readHead();
			assertThat(RawConnection.status(head)).isEqualTo(400);
			assertThat(new String(connection.readBody(head), StandardCharsets.UTF_8))
				.contains("unable_to_allocate_resource", "emulator.library.max-size");
		}
		assertThat(library.file(session, "a.iso").path("status").stringValue()).isEqualTo("WAITING_FOR_TRANSFER");
	}

	@Test
	void librariesWhenListedThenItemsAndFilesAreShown() {
		String scope = UUID.randomUUID().toString();
		LibraryClient library = new LibraryClient(this.client.inScope(scope));
		String item = library.item("shown", "iso");
		String session = library.update(item);
		library.push(session, "a.iso", "content".getBytes(StandardCharsets.UTF_8)).act(session, "complete");
		JsonNode page = this.client.get("/__admin/libraries?scope=" + scope).json();
		assertThat(page.path("total").intValue()).isOne();
		JsonNode shown = page.at("/libraries/0/items/0");
		assertThat(shown.path("id").stringValue()).isEqualTo(item);
		assertThat(shown.path("files").toString())
			.isEqualTo("[{\"name\":\"a.iso\",\"size\":7,\"version\":1,\"listed\":true,\"present\":true}]");
		assertThat(this.client.control().libraries().get(library.library()).json())
			.isEqualTo(page.at("/libraries/0").toString());
		assertThat(this.client.call("GET", "/__admin/libraries/none", null).status()).isEqualTo(404);
	}

	@Test
	void resetWhenScopeThenItsLibrariesAreGone() {
		String scope = UUID.randomUUID().toString();
		LibraryClient scoped = new LibraryClient(this.client.inScope(scope));
		String item = scoped.item("scoped", "ovf");
		String session = scoped.update(item);
		LibraryClient other = new LibraryClient(this.client);
		this.client.call("POST", "/__admin/reset?scope=" + scope, null);
		this.client.get(LibraryClient.UPDATE + "/id:" + session).assertError(404, "not_found");
		this.client.get(LibraryClient.ITEM + "/id:" + item).assertError(404, "not_found");
		this.client.get(LibraryClient.CONTENT + "library/id:" + scoped.library()).assertError(404, "not_found");
		assertThat(this.client.get(LibraryClient.CONTENT + "library/id:" + other.library()).status()).isEqualTo(200);
	}

	@Test
	void uploadWhenFaultRuleMatchesThenFileWaits() {
		String scope = UUID.randomUUID().toString();
		EmulatorClient scoped = this.client.inScope(scope);
		LibraryClient library = new LibraryClient(scoped);
		String session = library.update(library.item("faulty", "iso"));
		this.client.post("/__admin/faults", "{\"match\": {\"scope\": \"" + scope
				+ "\", \"file\": \"a.iso\"}, \"times\": 1, \"effect\": {\"transfer\": {\"refuse\": true}}}");
		JsonNode file = library.add(session, "a.iso", "");
		library.upload("PUT", file, new byte[10]).assertError(503, "service_unavailable");
		assertThat(library.file(session, "a.iso").path("status").stringValue()).isEqualTo("WAITING_FOR_TRANSFER");
		assertThat(library.upload("PUT", file, new byte[10]).status()).isEqualTo(200);
		JsonNode uploads = this.client.get("/__admin/requests?kind=upload&scope=" + scope).json();
		assertThat(uploads.path("count").intValue()).isEqualTo(2);
		assertThat(uploads.toString()).contains(session).doesNotContain(file.findValue("uri").stringValue());
	}

	@Test
	void getWhenSessionVanishesThenNotFound() {
		String scope = UUID.randomUUID().toString();
		LibraryClient library = new LibraryClient(this.client.inScope(scope));
		String session = library.update(library.item("vanishing", "iso"));
		this.client.post("/__admin/faults", "{\"match\": {\"session\": \"" + session
				+ "\", \"operation\": \"get\"}, \"effect\": {\"session\": \"vanish\"}}");
		this.client.get(LibraryClient.UPDATE + "/id:" + session).assertError(404, "not_found");
	}

	@Test
	void completeWhenCertificateIsSelfSignedThenNeedsToBeIgnored() {
		LibraryClient library = new LibraryClient(this.client);
		String item = library.item("signed", "ovf");
		String session = library.update(item);
		byte[] manifest = TINY.manifest("tiny.ovf", "SHA256");
		library.add(session, "tiny.mf", "");
		library.add(session, "tiny.cert", "");
		library.push(session, "tiny.mf", manifest)
			.push(session, "tiny.cert", TestSigner.selfSigned().certificateFile("tiny.mf", manifest, "SHA256"))
			.push(session, "tiny.ovf", TINY.descriptor())
			.push(session, "disk1.vmdk", TINY.content("disk1.vmdk"));
		JsonNode preview = library.session(session).path("preview_info");
		assertThat(preview.path("certificate_info").path("self_signed").booleanValue()).isTrue();
		assertThat(preview.path("warnings").toString()).contains("SELF_SIGNED_CERTIFICATE", "\"ignored\":false");
		library.act(session, "complete").assertError(400, "not_allowed_in_current_state");
		this.client.call("PATCH", LibraryClient.UPDATE + "/id:" + session,
				"{\"update_spec\": {\"warning_behavior\": [{\"type\": \"SELF_SIGNED_CERTIFICATE\", \"ignored\": true}]}}")
			.assertVoid();
		library.act(session, "complete").assertVoid();
		assertThat(library.files(item)).containsExactly("tiny.ovf", "disk1.vmdk");
	}

}
