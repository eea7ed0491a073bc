package io.github.ovfemulator.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ContractChecker}.
 */
class ContractCheckerTests {

	private static final ContractChecker CHECKER = new ContractChecker();

	private static final String SESSIONS = "/rest/com/vmware/vcenter/ovf/import-session";

	private static final String SESSION = SESSIONS + "/id:imp-1";

	private static final String CREATE = SESSIONS + "/id:resgroup-8?~action=create-for-resource-pool";

	private static final String INSTANTIATE = SESSION + "?~action=instantiate";

	/** All fields at once, as in the response of a scripted session. */
	private static final String INFO = """
			{"state":"IMPORT_COMPLETED","progress":100,"file_transfer_mode":"SERVER_TRANSFER_MODE",
			"vm_id":"vm-7","vapp_id":"resgroup-v8",
			"customization_results":[{"key":"vm-7","value":true},{"key":"vm-8"}],
			"files":[{"name":"tiny.ovf","file_type":"OVF","optional_upload":false,"size":812,"bytes_transferred":812,
			  "sha256":"9f","file_url":"https://vcenter.example.test/upload/t","ssl_thumb_print":"AA:BB","upload_method":"PUT"}],
			"errors":[{"category":"VALIDATION","name":"n","value":"v",
			  "message":{"id":"a","default_message":"b","args":["c"],"localized":"d",
			    "params":[{"key":"k","value":{"i":1,"d":1.5,"dt":"2026-01-31T09:00:00.000Z","format":"SHORT_DATE",
			      "precision":1,"s":"t","l":{"id":"in","params":[{"key":"deep","value":{"l":{"id":"deeper"}}},{"key":"bare"}]}}}]},
			  "error":{"@class":"com.vmware.vapi.std.errors.not_found","error_type":"NOT_FOUND","messages":[],
			    "data":{"@class":"dynamic_structure"},"more":{"of":"its own"}},
			  "issues":[{"category":"PARSE_ERROR","file":"tiny.ovf","line_number":3,"column_number":-1,
			    "message":{"id":"a","default_message":"b","args":[]}}]}],
			"warnings":[{"category":"INPUT"}],
			"information":[{"messages":[]}]}
			""";

	private static final String NOT_FOUND = """
			{"type":"com.vmware.vapi.std.errors.not_found","value":{"error_type":"NOT_FOUND",
			"messages":[{"id":"emu.missing","default_message":"No session imp-1","args":["imp-1"]}]}}
			""";

	private static final String UNKNOWN_URL = """
			{"error_type":"NOT_FOUND","messages":[{"id":"com.vmware.vapi.rest.httpNotFound",
			"default_message":"Not found.","args":[]}]}
			""";

	@Test
	void responseWhenAnInfoHasEveryFieldThenNoViolation() {
		assertThat(response("GET", SESSION, 200, "{\"value\":" + INFO + "}")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"progress":100     | "progress":"100"     | #/value/progress: type
					"progress":100     | "progress":100.0     | #/value/progress: format
					"progress":100,    | ``                   | #/value: required
					IMPORT_COMPLETED   | IMPORT_DONE          | #/value/state: enum
					"vm_id":           | "vmId":              | #/value: additionalProperties
					"id":"deeper"      | "id":"deeper","x":1  | #/value/errors/0/message/params/0/value/l/params/0/value/l: additionalProperties
					"id":"deeper"      | "id":null            | #/value/errors/0/message/params/0/value/l/params/0/value/l/id: type
					09:00:00.000Z      | 09:00:00Z            | #/value/errors/0/message/params/0/value/dt: pattern
					"key":"vm-8"       | "value":false        | #/value/customization_results/1: required
					not_found",        | not_found","data":1, | #: no JSON
					"vapp_id":         | "vm_id":             | #: no JSON
					""")
	void responseWhenAFieldIsWrongThenItsPointerIsNamed(String right, String wrong, String violation) {
		assertThat(response("GET", SESSION, 200, "{\"value\":" + INFO.replace(right, wrong) + "}")).singleElement()
			.asString()
			.startsWith("GET " + SESSION + ": response body (200) " + violation);
	}

	@Test
	void responseWhenStandardErrorThenItMustFitItsStatus() {
		assertThat(response("GET", SESSION, 404, NOT_FOUND)).isEmpty();
		assertThat(response("GET", SESSION, 400, NOT_FOUND)).singleElement().asString().contains("#/type: enum");
		assertThat(response("GET", SESSION, 404, NOT_FOUND.replace("errors.not_found", "errors.lost"))).isNotEmpty();
	}

	@Test
	void responseWhenStatusIsNotInTheContractThenViolation() {
		assertThat(response("GET", SESSION, 418, NOT_FOUND)).singleElement()
			.asString()
			.contains("status 418 is not one of");
	}

	@Test
	void responseWhenContentTypeIsAnotherThenViolation() {
		byte[] body = bytes("{\"value\":" + INFO + "}");
		assertThat(CHECKER.checkResponse("GET", SESSION, 200, "application/json;charset=UTF-8", body)).isEmpty();
		assertThat(CHECKER.checkResponse("GET", SESSION, 200, "text/plain", body)).singleElement()
			.asString()
			.contains("content type 'text/plain' is not application/json");
		assertThat(CHECKER.checkResponse("GET", SESSION, 200, null, body)).hasSize(1);
	}

	@Test
	void responseWhenVoidThenTheBodyMustBeEmpty() {
		assertThat(CHECKER.checkResponse("DELETE", SESSION, 200, null, new byte[0])).isEmpty();
		assertThat(response("DELETE", SESSION, 200, "{}")).singleElement()
			.asString()
			.contains("where none are expected");
	}

	@Test
	void responseWhenPreviewThenMessagesKeepTheirUnion() {
		String uri = SESSIONS + "?~action=preview";
		String preview = "{\"value\":{\"files\":[{\"name\":\"a\"}],\"errors\":[],\"warnings\":[%s],\"information\":[]}}";
		assertThat(response("POST", uri, 200, preview.formatted("""
				{"category":"VALIDATION","issues":[]}"""))).isEmpty();
		assertThat(response("POST", uri, 200, preview.formatted("""
				{"category":"VALIDATION","issues":[],"name":"n"}"""))).singleElement()
			.asString()
			.contains("#/value/warnings/0/name: false");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/rest/nothing", SESSIONS + "?~action=fly", SESSION + "?~action=get", "/api/nothing" })
	void responseWhenUrlIsUnknownThenTheBareErrorIsExpected(String uri) {
		assertThat(response("POST", uri, 404, UNKNOWN_URL)).isEmpty();
		assertThat(response("POST", uri, 404, NOT_FOUND)).isNotEmpty();
		assertThat(response("POST", uri, 200, "{}")).isNotEmpty();
		assertThat(response("POST", uri, 404, UNKNOWN_URL.replace("httpNotFound", "other"))).isNotEmpty();
	}

	@Test
	void responseWhenUrlIsOutsideTheContractsThenViolation() {
		assertThat(response("GET", "/elsewhere", 404, UNKNOWN_URL)).singleElement()
			.isEqualTo("GET /elsewhere: response #: no operation of the contract");
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"import_flags":[],"source_type":"PUSH_SOURCE"}""", """
			{"import_flags":["LAX"],"source_type":"PUSH_SOURCE","push_source_ovf_option":"MANIFEST","locale":"de"}""",
			"""
					{"import_flags":[],"source_type":"PUSH_SOURCE","push_source_content_type":"OVA_SOURCE"}""", """
					{"import_flags":[],"source_type":"PULL_SOURCE","pull_source":"http://a/b.ovf"}""", """
					{"import_flags":[],"source_type":"CONTENT_LIBRARY_SOURCE","content_library_item":"i"}""",
			"""
					{"@class":"com.vmware.vcenter.ovf.import_session.create_spec","import_flags":[],"source_type":"PUSH_SOURCE"}""" })
	void requestWhenCreateSpecKeepsItsUnionThenNoViolation(String spec) {
		assertThat(request("POST", CREATE, "{\"create_spec\":" + spec + "}")).isEmpty();
		assertThat(request("POST", CREATE.replace("id:", "id%3A"), "{\"create_spec\":" + spec + "}")).isEmpty();
		assertThat(request("POST", CREATE.replace("/id:resgroup-8", ""),
				"{\"resource_pool\":\"resgroup-8\",\"create_spec\":" + spec + "}"))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"source_type":"PULL_SOURCE"                                        | : required
					"source_type":"CONTENT_LIBRARY_SOURCE"                             | : required
					"source_type":"PUSH_SOURCE","pull_source":"x"                      | /pull_source: false
					"source_type":"PULL_SOURCE","pull_source":"x","content_library_item":"i" | /content_library_item: false
					"source_type":"PUSH_SOURCE","push_source_content_type":"OVA_SOURCE","push_source_ovf_option":"NONE" | /push_source_ovf_option: false
					"source_type":"TELEPATHY"                                          | /source_type: enum
					"source_type":"PUSH_SOURCE","colour":"red"                         | : additionalProperties
					"source_type":"PUSH_SOURCE","@class":"com.vmware.vcenter.ovf.other"| /@class: const
					""")
	void requestWhenCreateSpecBreaksARuleThenItIsNamed(String fields, String violation) {
		assertThat(request("POST", CREATE, "{\"create_spec\":{\"import_flags\":[]," + fields + "}}")).singleElement()
			.asString()
			.startsWith("POST " + CREATE + ": request body #/create_spec" + violation);
	}

	@Test
	void requestWhenFlagOrTokenIsUnknownThenViolation() {
		assertThat(request("POST", CREATE, """
				{"client_token":"7","create_spec":{"import_flags":["STRICT"],"source_type":"PUSH_SOURCE"}}"""))
			.hasSize(2)
			.anySatisfy((violation) -> assertThat(violation).contains("#/client_token: pattern"))
			.anySatisfy((violation) -> assertThat(violation).contains("#/create_spec/import_flags/0: enum"));
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"@class":"com.vmware.vcenter.ovf.network_mapping_params","type":"NetworkMappingParams",
			"source_networks":[{"name":"VM Network","target":"network-14"}]}""", """
			{"type":"NameAndProductParams","name":"tiny-1"}""", """
			{"@class":"com.vmware.vcenter.ovf.vcenter_guest_customization_params",
			"customizations":[{"key":"a","value":{"type":"XML","xml":"<x/>"}}]}""" })
	void requestWhenParameterIsWellFormedThenNoViolation(String parameter) {
		assertThat(request("POST", INSTANTIATE, "{\"instantiation_parameters\":[" + parameter + "]}")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"type":"NameAndProductParams","name":7                              | /name: type
			"type":"NameAndProductParams","source_networks":[]                  | : additionalProperties
			"@class":"com.vmware.vcenter.ovf.property_params","eulas":[]        | : additionalProperties
			"@class":"com.vmware.vcenter.ovf.nothing_params"                    | /@class: enum
			"type":"NothingParams"                                              | /type: enum
			"name":"neither"                                                    | : required
			""")
	void requestWhenParameterBreaksARuleThenItIsNamed(String fields, String violation) {
		assertThat(request("POST", INSTANTIATE, "{\"instantiation_parameters\":[{" + fields + "}]}")).isNotEmpty()
			.first()
			.asString()
			.contains("#/instantiation_parameters/0" + violation);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "{} {}", "[]", "{\"percent\":101}", "{\"percent\":-1}",
			"{\"percent\":1,\"percent\":2}" })
	void requestWhenBodyIsNotWhatIsAskedThenViolation(String body) {
		assertThat(request("POST", SESSION + "?~action=progress", body)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", " {\n} " })
	void requestWhenWithoutInputThenAnEmptyObjectIsNoViolation(String body) {
		assertThat(request("GET", SESSION, body)).isEmpty();
		assertThat(request("DELETE", SESSION, body)).isEmpty();
		assertThat(request("POST", "/rest/vcenter/vm/vm-1/power/start", body)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "null", "{\"a\":1}", "{} {}", "{" })
	void requestWhenWithoutInputThenAnyOtherBodyIsAViolation(String body) {
		assertThat(request("DELETE", SESSION, body)).singleElement().asString().contains("where none are expected");
	}

	@Test
	void requestWhenUrlIsUnknownThenViolation() {
		assertThat(request("PATCH", SESSION, "{}"))
			.containsExactly("PATCH " + SESSION + ": request #: no operation of the contract");
	}

	@Test
	void requestWhenIdHasOtherCharactersThenViolation() {
		assertThat(request("GET", SESSIONS + "/id:a%20b", "")).singleElement()
			.asString()
			.contains("path parameter id #: pattern");
		assertThat(request("GET", SESSIONS + "/id:a+b", "")).hasSize(1);
		assertThat(request("GET", SESSIONS + "/id:" + "a".repeat(129), "")).hasSize(1);
		assertThat(request("GET", SESSIONS + "/id:a.b_c~d:e@f-1", "")).isEmpty();
	}

	@Test
	void requestWhenFiltersAreKnownThenNoViolation() {
		assertThat(
				request("GET", "/rest/vcenter/vm?filter.names=a+b&filter.names=c&filter.power_states=POWERED_ON", ""))
			.isEmpty();
		assertThat(request("GET", "/rest/vcenter/host?filter.standalone=true", "")).isEmpty();
		assertThat(request("GET", "/rest/vcenter/vm?filter.names.2=c&filter.names.1=a&filter.power_states.1=POWERED_ON",
				""))
			.isEmpty();
		assertThat(request("GET", "/api/vcenter/vm?names.1=a&names=c", "")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/rest/vcenter/vm?filter.colours=red, query parameter filter.colours #: not in the contract",
			"/rest/vcenter/vm?filter.power_states=ON, query parameter filter.power_states #/0: enum",
			"/rest/vcenter/vm?filter.names.first=a, query parameter filter.names.first #: not in the contract",
			"/rest/vcenter/vm?filter.names.1=a&filter.names.1=b, query parameter filter.names.1 #: not in the contract",
			"/rest/vcenter/vm?filter.power_states.1=ON, query parameter filter.power_states #/0: enum",
			"/rest/vcenter/folder?filter.type.1=HOST, query parameter filter.type.1 #: not in the contract",
			"/rest/vcenter/host?filter.standalone=yes, query parameter filter.standalone #: type",
			"/rest/vcenter/folder?filter.type=HOST&filter.type=HOST, query parameter filter.type #: type" })
	void requestWhenAFilterIsWrongThenItIsNamed(String uri, String violation) {
		String told = uri.replaceAll("=[^&]*", "=...");
		assertThat(request("GET", uri, "")).isNotEmpty()
			.first()
			.asString()
			.startsWith("GET " + told + ": " + violation);
	}

	@Test
	void requestWhenUploadThenAnyBytesWillDo() {
		assertThat(CHECKER.checkRequest("PUT", "/upload/t0ken", new byte[] { 1, 2, 3 })).isEmpty();
		assertThat(CHECKER.checkRequest("PUT", "/upload/t0ken", new byte[0])).isEmpty();
		assertThat(CHECKER.checkResponse("PUT", "/upload/t0ken", 200, null, new byte[0])).isEmpty();
	}

	@Test
	void requestWhenASessionIsScriptedThenTheSharedSchemasHold() {
		assertThat(request("PUT", "/__admin/sessions/a", INFO)).isEmpty();
		assertThat(request("PUT", "/__admin/sessions/a", "[" + INFO + "," + INFO + "]")).isEmpty();
		assertThat(request("PUT", "/__admin/sessions/a", "[]"))
			.anySatisfy((violation) -> assertThat(violation.toString()).contains("#: minItems"));
		assertThat(request("PUT", "/__admin/sessions/a", "[" + INFO.replace("IMPORT_COMPLETED", "X") + "]"))
			.anySatisfy((violation) -> assertThat(violation.toString()).contains("#/0/state: enum"));
	}

	@Test
	void responseWhenControlPlaneRefusesThenIsProblem() {
		String problem = """
				{"title":"Bad Request","status":400,"detail":"No such state","pointer":"/state"}""";
		assertThat(CHECKER.checkResponse("PUT", "/__admin/sessions/a", 400, "application/problem+json", bytes(problem)))
			.isEmpty();
		assertThat(CHECKER.checkResponse("PUT", "/__admin/sessions/a", 400, "application/problem+json",
				bytes(problem.replace("/state", "state"))))
			.singleElement()
			.asString()
			.contains("#/pointer: pattern");
		assertThat(response("PUT", "/__admin/sessions/a", 400, problem)).hasSize(1);
	}

	private static List<String> request(String method, String uri, String body) {
		return texts(CHECKER.checkRequest(method, uri, bytes(body)));
	}

	private static List<String> response(String method, String uri, int status, String body) {
		return texts(CHECKER.checkResponse(method, uri, status, "application/json", bytes(body)));
	}

	private static List<String> texts(List<ContractViolation> violations) {
		return violations.stream().map(ContractViolation::toString).toList();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
