package io.github.ovfemulator.vapi;

import java.util.Objects;
import java.util.UUID;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that calls of probe and export sessions, capability and flags have the same
 * results over {@code /rest} and JSON-RPC, as {@link DialectComparisonTests}. Unknown
 * fields of dynamic structures are left out, since only JSON-RPC ignores them.
 */
@EmulatorTest
class OvfDialectComparisonTests {

	private static final String SERVICE = "com.vmware.vcenter.ovf.";

	private static final String BASE = "/rest/com/vmware/vcenter/ovf/";

	private static final String SPEC = SERVICE + "import_session.create_spec";

	private static final String CREATE = "POST probe-import-session?~action=create-probe-import-session";

	private static final String CREATE_OPERATION = "probe_import_session create_probe_import_session";

	private static final String CHOOSE = "?~action=try-instantiate";

	private static final byte[] DESCRIPTOR = TestOvfDescriptors.virtualMachine("choosy")
		.network("LAN")
		.option("small")
		.option("large")
		.bytes();

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	private DialectComparison dialects;

	@BeforeEach
	void connect() {
		this.dialects = new DialectComparison(this.port);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					GET capability/id:3f2a8c51-7d04-4b9e-9c6a-5e1d0b7f4a28 | capability get | "server_guid":"3f2a8c51-7d04-4b9e-9c6a-5e1d0b7f4a28"
					GET capability/id:00000000-0000-4000-8000-000000000000 | capability get | "server_guid":"00000000-0000-4000-8000-000000000000"
					GET capability/id:vcenter         | capability get   | "server_guid":"vcenter"
					GET import-flag?rp=resgroup-8     | import_flag list | "rp":"resgroup-8"
					GET import-flag?rp=nobody         | import_flag list | "rp":"nobody"
					GET import-flag                   | import_flag list | ``
					GET import-flag?rp=resgroup-8&x=1 | import_flag list | "rp":"resgroup-8","x":"1"
					GET export-flag                   | export_flag list | ``
					GET export-flag?rp=resgroup-8     | export_flag list | "rp":"resgroup-8"
					GET probe-import-session/id:nobody        | probe_import_session get    | "id":"nobody"
					GET probe-import-session/id:not%20an%20id | probe_import_session get    | "id":"not an id"
					DELETE probe-import-session/id:nobody     | probe_import_session delete | "id":"nobody"
					GET export-session/id:nobody              | export_session get          | "id":"nobody"
					DELETE export-session/id:nobody           | export_session delete       | "id":"nobody"
					""")
	void callWhenItHasNoBodyThenAnswersTheSame(String rest, String operation, @Nullable String input) {
		assertSame(rest, "", operation, Objects.toString(input, ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"instantiation_parameters":[]}       | "id":"nobody","instantiation_parameters":[]
			{"instantiation_parameters":["x"]}    | "id":"nobody","instantiation_parameters":["x"]
			{"instantiation_parameters":[],"x":1} | "id":"nobody","instantiation_parameters":[],"x":1
			{}                                    | "id":"nobody"
			""")
	void parametersWhenProbeIsUnknownThenAnswersTheSame(String body, String input) {
		assertSame("POST probe-import-session/id:nobody?~action=try-instantiate", body,
				"probe_import_session try_instantiate", input);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"target_type":"CLOUD"           | "target_type":"CLOUD"
					"target_type":"DOWNLOAD_TARGET" | "target_type":"DOWNLOAD_TARGET"
					"name":"x"                      | "name":{"OPTIONAL":"x"}
					"target_type":"DOWNLOAD_TARGET","target_content_type":"OVA_TARGET" | "target_type":"DOWNLOAD_TARGET","target_content_type":{"OPTIONAL":"OVA_TARGET"}
					"target_type":"CONTENT_LIBRARY_TARGET","content_library":"no" | "target_type":"CONTENT_LIBRARY_TARGET","content_library":{"OPTIONAL":"no"}
					""")
	void badExportWhenInAnyDialectThenAnswersTheSame(String rest, String jsonRpc) {
		String spec = SERVICE + "export_session.create_spec";
		assertSame("POST export-session",
				"{\"source\":{\"vm_id\":\"vm-0\"},\"create_spec\":{\"@class\":\"" + spec + "\"," + rest + "}}",
				"export_session create",
				"\"source\":{\"STRUCTURE\":{\"" + SERVICE + "export_session.source_info\":{\"vm_id\":{\"OPTIONAL\":"
						+ "\"vm-0\"}}}},\"create_spec\":{\"STRUCTURE\":{\"" + spec + "\":{" + jsonRpc + "}}}");
	}

	@Test
	void exportWhenInAnyDialectThenAnswersTheSame() {
		String vm = ImportClient.create(this.client, "NONE")
			.upload("descriptor.ovf", TestOvfDescriptors.virtualMachine("dialect-" + UUID.randomUUID()).bytes())
			.instantiate("")
			.info()
			.path("vm_id")
			.stringValue();
		String source = "{\"vm_id\":\"" + vm + "\"}";
		String tagged = "{\"STRUCTURE\":{\"" + SERVICE + "export_session.source_info\":{\"vm_id\":{\"OPTIONAL\":\"" + vm
				+ "\"}}}}";
		String spec = SERVICE + "export_session.create_spec";
		String token = "\"client_token\":\"" + UUID.randomUUID() + "\"";
		String id = assertSame("POST export-session", "{" + token + ",\"source\":" + source
				+ ",\"create_spec\":{\"target_type\":\"DOWNLOAD_TARGET\",\"target_content_type\":\"OVF_TARGET\"}}",
				"export_session create",
				token.replaceFirst(":(.*)", ":{\"OPTIONAL\":$1}") + ",\"source\":" + tagged
						+ ",\"create_spec\":{\"STRUCTURE\":{\"" + spec + "\":{\"target_type\":\"DOWNLOAD_TARGET\","
						+ "\"target_content_type\":{\"OPTIONAL\":\"OVF_TARGET\"}}}}")
			.stringValue();
		String path = "export-session/id:" + id;
		String input = "\"id\":\"" + id + "\"";
		assertThat(assertSame("GET " + path, "", "export_session get", input).path("files")).hasSize(2);
		assertSame("POST " + path + "?~action=progress", "{\"percent\":5}", "export_session progress",
				input + ",\"percent\":5");
		assertSame("POST " + path + "?~action=progress", "{\"percent\":4}", "export_session progress",
				input + ",\"percent\":4");
		assertThat(assertSame("POST export-session?~action=preview",
				"{\"source\":" + source + ",\"preview_spec\":{\"export_flags\":[\"EXTRA_CONFIG\"]}}",
				"export_session preview",
				"\"source\":" + tagged + ",\"preview_spec\":{\"STRUCTURE\":{\"" + SERVICE
						+ "export_session.preview_spec\":{\"export_flags\":{\"OPTIONAL\":[\"EXTRA_CONFIG\"]}}}}")
			.path("files")).hasSize(2);
		assertSame("DELETE " + path, "", "export_session delete", input);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"import_flags":[]                                 | "import_flags":[]
			"import_flags":["NO"],"source_type":"PUSH_SOURCE" | "import_flags":["NO"],"source_type":"PUSH_SOURCE"
			"import_flags":[],"source_type":"TELEPATHY"       | "import_flags":[],"source_type":"TELEPATHY"
			""")
	void badSpecWhenOfProbeThenAnswersTheSame(String rest, String jsonRpc) {
		assertSame(CREATE, "{\"create_spec\":{\"@class\":\"" + SPEC + "\"," + rest + "}}", CREATE_OPERATION,
				"\"create_spec\":{\"STRUCTURE\":{\"" + SPEC + "\":{" + jsonRpc + "}}}");
	}

	@Test
	void probeWhenInAnyDialectThenAnswersTheSame() {
		String id = createProbe();
		String path = "probe-import-session/id:" + id;
		String input = "\"id\":\"" + id + "\"";
		String url = assertSame("GET " + path, "", "probe_import_session get", input).at("/files/0/file_url")
			.stringValue();
		assertSame("POST " + path + CHOOSE, "{\"instantiation_parameters\":[]}", "probe_import_session try_instantiate",
				input + ",\"instantiation_parameters\":[]");
		this.client.upload(url, DESCRIPTOR);
		assertSame("GET " + path, "", "probe_import_session get", input);
		assertSame("POST import-session/id:" + id + CHOOSE, "{\"instantiation_parameters\":[]}",
				"import_session try_instantiate", input + ",\"instantiation_parameters\":[]");
		assertSame("DELETE " + path, "", "probe_import_session delete", input);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			deployment_option_params | "selected_key":"large"  | "selected_key":{"OPTIONAL":"large"}  | 0
			deployment_option_params | "selected_key":"medium" | "selected_key":{"OPTIONAL":"medium"} | 1
			deployment_option_params | "selected_key":1        | "selected_key":{"OPTIONAL":1}        | -1
			name_and_product_params  | "name":""               | "name":{"OPTIONAL":""}               | 1
			strange_params           | "name":"x"              | "name":{"OPTIONAL":"x"}              | 1
			""")
	void parametersWhenInAnyDialectThenAnswerTheSame(String type, String rest, String jsonRpc, int faults) {
		String probe = createProbe();
		this.client.upload(this.client.get(BASE + "probe-import-session/id:" + probe)
			.value()
			.at("/files/0/file_url")
			.stringValue(), DESCRIPTOR);
		String session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", DESCRIPTOR).id();
		assertChoice("probe-import-session/id:" + probe, probe, type, rest, jsonRpc, faults);
		assertChoice("import-session/id:" + session, session, type, rest, jsonRpc, faults);
	}

	private void assertChoice(String path, String id, String type, String rest, String jsonRpc, int faults) {
		String service = path.substring(0, path.indexOf('/')).replace('-', '_');
		JsonNode result = assertSame("POST " + path + CHOOSE,
				"{\"instantiation_parameters\":[{\"@class\":\"" + SERVICE + type + "\"," + rest + "}]}",
				service + " try_instantiate", "\"id\":\"" + id + "\",\"instantiation_parameters\":[{\"STRUCTURE\":{\""
						+ SERVICE + type + "\":{" + jsonRpc + "}}}]");
		assertThat(result.isMissingNode() ? -1 : result.path("errors").size()).isEqualTo(faults);
	}

	/** The same token returns the same probe session in all dialects. */
	private String createProbe() {
		String token = "\"client_token\":\"" + UUID.randomUUID() + "\"";
		String spec = "\"import_flags\":[],\"source_type\":\"PUSH_SOURCE\"";
		return assertSame(CREATE, "{" + token + ",\"create_spec\":{\"@class\":\"" + SPEC + "\"," + spec + "}}",
				CREATE_OPERATION, token.replaceFirst(":(.*)", ":{\"OPTIONAL\":$1}")
						+ ",\"create_spec\":{\"STRUCTURE\":{\"" + SPEC + "\":{" + spec + "}}}")
			.stringValue();
	}

	private JsonNode assertSame(String rest, String body, String operation, String input) {
		return this.dialects.assertSame(rest.replaceFirst(" ", " " + BASE), body, SERVICE + operation, input);
	}

}
