package io.github.ovfemulator.contentlibrary;

import java.net.http.HttpResponse;

import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.TestCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests unusual forms of requests to the content library.
 */
@EmulatorTest
class LibraryRequestFormServerTests {

	private static final String FIND = "/rest/com/vmware/content/library?~action=find";

	@LocalServerPort
	private int port;

	private TestCalls calls;

	@BeforeEach
	void connect() {
		this.calls = TestCalls.to(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/x-www-form-urlencoded", "text/plain",
			"multipart/form-data; boundary=x", "application/json; charset=utf-8" })
	void findWhenContentTypeDiffersThenBodyIsRead(String contentType) {
		assertThat(
				this.calls.send("POST", FIND, "{\"spec\":{\"name\":\"no such\"}}", "Content-Type", contentType).body())
			.isEqualTo("{\"value\":[]}");
		assertThat(this.calls.send("POST", FIND, "{\"spec\":{\"name\":\"no such\"}}").body())
			.isEqualTo("{\"value\":[]}");
	}

	@Test
	void findWhenActionIsEncodedThenIsFound() {
		assertThat(this.calls
			.send("POST", "/rest/com/vmware/content/library?%7Eaction=find", "{\"spec\":{\"name\":\"no such\"}}")
			.statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "vmware-api-session-id, ID, 200", "Cookie, vmware-api-session-id=ID, 200",
			"Cookie, 'other=1; vmware-api-session-id=ID', 200", "vmware-api-session-id, wrong, 401",
			"Cookie, vmware-api-session-id=wrong, 401" })
	void listWhenSessionIsSentThenIsChecked(String header, String value, int status) {
		HttpResponse<String> login = this.calls.send("POST", "/rest/com/vmware/cis/session", "", "Authorization",
				"Basic dTpw");
		String session = TestCalls.json(login).path("value").stringValue();
		assertThat(this.calls.send("GET", "/rest/com/vmware/content/library", "", header, value.replace("ID", session))
			.statusCode()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "HEAD, /rest/com/vmware/content/library, 404", "GET, /rest/com/vmware/content/library/, 404",
			"POST, /rest/com/vmware/content/library?~action=, 404", "POST, /api/content/library?~action=find, 404",
			"POST, /rest/com/vmware/content/library?action=find, 404",
			"POST, /rest/com/vmware/content/library?~method=GET, 404",
			"GET, /rest/com/vmware/content/library?~method=GET, 400", "OPTIONS, /api/content/library, 404",
			"DELETE, /rest/com/vmware/content/library/id:, 404", "GET, /rest/com/vmware/content/library/id:gone, 404",
			"GET, /api/content/library/item, 400", "GET, /api/content/library/item?library_id=a&library_id=b, 400" })
	void sendWhenFormIsUnknownThenIsRefused(String method, String path, int status) {
		assertThat(this.calls.send(method, path, "").statusCode()).isEqualTo(status);
	}

}
