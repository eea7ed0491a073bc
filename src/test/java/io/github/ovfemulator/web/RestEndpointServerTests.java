package io.github.ovfemulator.web;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestEndpoint}: unknown routes and malformed requests.
 */
@EmulatorTest
class RestEndpointServerTests {

	@Autowired
	private EmulatorClient client;

	@ParameterizedTest
	@CsvSource({ "GET, /rest", "GET, /rest/", "GET, /rest/nothing", "GET, /api/nothing", "POST, /api/vcenter/vm",
			"GET, /rest/com/vmware/vcenter/ovf/import-session", "GET, /rest/com/vmware/vcenter/ovf/import-session/id:",
			"GET, /rest/com/vmware/vcenter/ovf/import-session/x",
			"PUT, /rest/com/vmware/vcenter/ovf/import-session/id:x",
			"POST, /rest/com/vmware/vcenter/ovf/import-session/id:x?~action=nothing",
			"GET, /rest/com/vmware/vcenter/ovf/import-session/id:x?~action=get", "OPTIONS, /rest/vcenter/vm",
			"OPTIONS, /api/vcenter/vm", "OPTIONS, /upload/x", "GET, /upload/x", "POST, /upload/x", "GET, /upload",
			"FOO, /rest/vcenter/vm", "PROPFIND, /rest", "FOO, /api/vcenter/vm", "FOO, /api", "FOO, /upload/x",
			"GET, /nfc/x/disk-0.vmdk", "DELETE, /nfc/x/disk-0.vmdk", "PUT, /nfc/x", "FOO, /nfc/x/disk-0.vmdk" })
	void requestWhenPathIsUnknownThenNotFoundInApiStyle(String method, String path) {
		Answer answer = this.client.unknown(method, path);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.json().path("error_type").stringValue()).isEqualTo("NOT_FOUND");
		assertThat(answer.json().path("messages").get(0).path("id").stringValue())
			.isEqualTo("com.vmware.vapi.rest.httpNotFound");
		assertThat(answer.json().has("type")).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					GET  | /rest/com/vmware/content/subscribed-library/id:x | GET /rest/com/vmware/content/subscribed-library/id:x is com.vmware.content.subscribed_library.get, which is not emulated
					POST | /rest/com/vmware/content/subscribed-library/id:x?~action=sync | com.vmware.content.subscribed_library.sync, which is not emulated
					POST | /api/content/subscribed-library | POST /api/content/subscribed-library is com.vmware.content.subscribed_library.create, which is not emulated
					POST | /api/content/subscribed-library/x?action=sync | com.vmware.content.subscribed_library.sync, which is not emulated
					GET  | /rest/com/vmware/cis/tagging/tag | Nothing is emulated at GET /rest/com/vmware/cis/tagging/tag;
					POST | /rest/com/vmware/vcenter/ovf/import-session/id:x?action=instantiate | similar: POST /rest/com/vmware/vcenter/ovf/import-session/id:{id}?~action=instantiate;
					PUT  | /rest/com/vmware/vcenter/ovf/import-session/id:x | GET /rest/com/vmware/vcenter/ovf/import-session/id:{id}, DELETE /rest/com/vmware/vcenter/ovf/import-session/id:{id};
					GET  | /rest/com/vmware/vcenter/ovf/import-session/x | similar: GET /rest/com/vmware/vcenter/ovf/import-session/id:{id};
					POST | /rest/com/vmware/vcenter/ovf/import-session/id:x?~action=nothing | /id:{id}?~action=try-instantiate, GET
					POST | /rest/vcenter/vm/vm-1/power?action=start | similar: POST /rest/vcenter/vm/{vm}/power/start;
					POST | /upload/x | files are uploaded by PUT /upload/{token}
					GET  | /api | calls over JSON-RPC are POST /api;
					GET  | /api/vcenter/tagging?x=y | Nothing is emulated at GET /api/vcenter/tagging?...;
					""")
	@ExtendWith(OutputCaptureExtension.class)
	void requestWhenPathIsUnknownThenLogNamesIt(String method, String path, String expected, CapturedOutput output) {
		assertThat(this.client.unknown(method, path).status()).isEqualTo(404);
		assertThat(output.getOut().lines().filter((line) -> line.contains(expected))).singleElement()
			.asString()
			.contains("GET /__admin/operations")
			.doesNotContain("x=y");
	}

	@Test
	void queryWhenNameIsUnknownThenUnexpectedInput() {
		assertThat(this.client.badCall("GET", "/rest/vcenter/vm?filter.nmes=x", null)
			.assertError(400, "unexpected_input")
			.messages()).contains("nmes");
	}

	@ParameterizedTest
	@CsvSource({ "/rest/com/vmware/content/library/item?action=find, ~action",
			"/api/content/library/item?~action=find, action", "/rest/vcenter/vm/vm-1/power/start?action=x, ~action" })
	void queryWhenActionIsOfAnotherDialectThenNamesTheParameter(String path, String parameter) {
		Answer answer = this.client.badCall("POST", path, null);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().toString()).contains("; the action is in the parameter '" + parameter + "' here.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/rest/vcenter/vm?filter=x&filter.names=y", "/rest/vcenter/vm/vm-1?vm=vm-2" })
	void queryWhenNameIsRepeatedThenUnexpectedInput(String path) {
		this.client.badCall("GET", path, null).assertError(400, "unexpected_input");
	}

	@ParameterizedTest
	@CsvSource({ "/rest/vcenter/vm?filter.power_states=ON", "/rest/vcenter/host?filter.standalone=maybe" })
	void queryWhenValueIsBadThenInvalidArgument(String path) {
		this.client.badCall("GET", path, null).assertError(400, "invalid_argument");
	}

	@Test
	void getWhenItHasABodyThenIgnoresIt() {
		String path = "/rest/vcenter/datastore?filter.names.1=datastore1";
		assertThat(this.client.badCall("GET", path, "{\"spec\":{\"name\":\"another\"}}").value()).hasSize(1);
		assertThat(this.client.badCall("GET", path, "no JSON").value()).hasSize(1);
	}

	@Test
	void queryWhenItHasTwoMarksThenStartsAtTheSecond() {
		assertThat(this.client
			.badCall("GET", "/rest/com/vmware/content/library/item?library_id?library_id=library-1", null)
			.value()).isEmpty();
	}

	@Test
	void queryWhenItHasAPlusThenIsABlank() {
		assertThat(this.client.get("/rest/vcenter/network?filter.names=VM+Network").value()).hasSize(1);
	}

}
