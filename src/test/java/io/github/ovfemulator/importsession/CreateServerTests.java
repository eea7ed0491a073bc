package io.github.ovfemulator.importsession;

import java.util.Locale;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@code create_for_resource_pool}.
 */
@EmulatorTest
class CreateServerTests {

	private static final String PATH = ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool";

	private static final String PUSH = "{\"source_type\": \"PUSH_SOURCE\", \"import_flags\": []}";

	private static final String TOKEN = "0b0e8c1e-4e0b-4d55-9d0e-2f3b8d6f9a01";

	@Autowired
	private EmulatorClient client;

	@Test
	void createWhenPathIsEitherThenIsServed() {
		assertThat(this.client.post(PATH, body(PUSH)).value().stringValue()).isNotBlank();
		assertThat(this.client
			.post(ImportClient.SERVICE + "?~action=create-for-resource-pool",
					"{\"resource_pool\": \"resgroup-8\", \"create_spec\": " + PUSH + "}")
			.value()
			.stringValue()).isNotBlank();
	}

	@Test
	void createWhenHostAndFolderAreGivenThenAcceptsThem() {
		assertThat(this.client
			.post(PATH, "{\"host_system\": \"host-9\", \"folder\": \"group-v3\", \"create_spec\": " + PUSH + "}")
			.value()
			.stringValue()).isNotBlank();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"source_type\":\"PUSH_SOURCE\",\"import_flags\":[\"LAX\"]}",
			"{\"@class\":\"com.vmware.vcenter.ovf.import_session.create_spec\",\"source_type\":\"PUSH_SOURCE\",\"import_flags\":[],\"locale\":\"de-DE\"}",
			"{\"source_type\":\"PUSH_SOURCE\",\"import_flags\":[],\"push_source_ovf_option\":\"MANIFEST\"}" })
	void createWhenSpecificationIsValidThenCreates(String spec) {
		assertThat(this.client.call("POST", PATH, body(spec)).value().stringValue()).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"source_type":"PUSH_SOURCE"}                                                         | invalid_argument | import_flags
					{"import_flags":[]}                                                                   | invalid_argument | source_type
					{"source_type":"PUSH","import_flags":[]}                                              | invalid_argument | PUSH_SOURCE
					{"source_type":"PUSH_SOURCE","import_flags":["LAXER"]}                                | invalid_argument | LAX
					{"source_type":"PUSH_SOURCE","import_flags":"LAX"}                                    | invalid_argument | import_flags
					{"source_type":"PUSH_SOURCE","import_flags":[],"pull_source":"http://x.test/a.ovf"}   | invalid_argument | pull_source
					{"source_type":"PUSH_SOURCE","import_flags":[],"content_library_item":"x"}            | invalid_argument | content_library_item
					{"source_type":"PULL_SOURCE","import_flags":[],"push_source_content_type":"OVF_SOURCE"} | invalid_argument | push_source_content_type
					{"source_type":"PULL_SOURCE","import_flags":[]}                                       | invalid_argument | pull_source
					{"source_type":"PUSH_SOURCE","import_flags":[],"push_source_content_type":"OVA_SOURCE","push_source_ovf_option":"NONE"} | invalid_argument | push_source_ovf_option
					{"source_type":"PUSH_SOURCE","import_flags":[],"colour":"red"}                        | unexpected_input | colour
					{"@class":"com.vmware.vcenter.ovf.export_session.create_spec","source_type":"PUSH_SOURCE","import_flags":[]} | invalid_argument | create_spec
					[]                                                                                    | invalid_argument | create_spec
					""")
	void createWhenSpecificationIsInvalidThenRefuses(String spec, String type, String part) {
		assertThat(this.client.badCall("POST", PATH, body(spec)).assertError(400, type).messages()).contains(part);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			resgroup-99 |         |            | not_found        | 404 | resgroup-99
			resgroup-8  | host-99 |            | not_found        | 404 | host-99
			resgroup-8  |         | group-v99  | not_found        | 404 | group-v99
			resgroup-8  | host-16 |            | invalid_argument | 400 | host-16
			resgroup-8  |         | group-h4   | invalid_argument | 400 | group-h4
			a%20b       |         |            | not_found        | 404 | a b
			""")
	void createWhenTargetDoesNotExistThenRefuses(String pool, String host, String folder, String type, int status,
			String part) {
		String places = ((host != null) ? "\"host_system\": \"" + host + "\", " : "")
				+ ((folder != null) ? "\"folder\": \"" + folder + "\", " : "");
		String path = PATH.replace("resgroup-8", pool);
		String body = "{" + places + "\"create_spec\": " + PUSH + "}";
		Answer answer = pool.contains("%") ? this.client.badCall("POST", path, body) : this.client.post(path, body);
		assertThat(answer.assertError(status, type).messages()).contains(part);
	}

	@Test
	void createWhenTokenIsRepeatedThenReturnsSameSession() {
		String body = "{\"client_token\": \"" + TOKEN + "\", \"create_spec\": " + PUSH + "}";
		String first = this.client.post(PATH, body).value().stringValue();
		assertThat(this.client.post(PATH, body.replace(TOKEN, TOKEN.toUpperCase(Locale.ROOT))).value().stringValue())
			.isEqualTo(first);
		this.client.call("DELETE", ImportClient.SERVICE + "/id:" + first, null).assertVoid();
		assertThat(this.client.post(PATH, body).value().stringValue()).isNotEqualTo(first);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "0b0e8c1e-4e0b-4d55-9d0e", "0b0e8c1e4e0b4d559d0e2f3b8d6f9a01",
			"zb0e8c1e-4e0b-4d55-9d0e-2f3b8d6f9a01" })
	void createWhenTokenIsNoUuidThenRefuses(String token) {
		this.client.badCall("POST", PATH, "{\"client_token\": \"" + token + "\", \"create_spec\": " + PUSH + "}")
			.assertError(400, "invalid_argument");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                       | invalid_argument
			{                                        | invalid_argument
			[]                                       | invalid_argument
			{}                                       | invalid_argument
			{"create_spec":null}                     | invalid_argument
			{"create_spec":{"source_type":"PUSH_SOURCE","import_flags":[]},"pool":"x"} | unexpected_input
			{"create_spec":{"source_type":"PUSH_SOURCE","import_flags":[]},"resource_pool":"x"} | unexpected_input
			""")
	void createWhenBodyDoesNotMatchThenRefuses(String body, String type) {
		this.client.badCall("POST", PATH, body).assertError(400, type);
	}

	private static String body(String spec) {
		return "{\"create_spec\": " + spec + "}";
	}

}
