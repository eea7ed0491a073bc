package io.github.ovfemulator.admin;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for query parameters of the control plane.
 */
@EmulatorTest
class QueryParametersServerTests {

	@Autowired
	private EmulatorClient client;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    | /sessions            | expected one of [order, page, scope, size, state].
			GET    | /tasks               | expected one of [page, scope, size].
			GET    | /machines            | expected one of [page, scope, size].
			GET    | /libraries           | expected one of [page, scope, size].
			GET    | /library-items       | expected one of [library, page, scope, size].
			GET    | /faults              | expected one of [scope].
			GET    | /contract/violations | expected one of [expect].
			GET    | /events              | expected one of [kinds, scope].
			GET    | /requests            | expected one of [at_least, bodies,
			GET    | /requests.har        | expected one of [at_least, bodies,
			GET    | /operations          | expected none.
			GET    | /recordings          | expected none.
			DELETE | /faults              | expected one of [scope].
			DELETE | /requests            | expected one of [scope].
			POST   | /reset               | expected one of [scope].
			POST   | /recordings          | expected one of [pace].
			POST   | /recordings/compare  | expected one of [format].
			POST   | /recordings/save     | expected none.
			POST   | /faults              | expected none.
			PATCH  | /faults/fault-1      | expected none.
			PUT    | /settings            | expected none.
			PUT    | /state               | expected none.
			POST   | /clock/advance       | expected none.
			PUT    | /sessions/a          | expected none.
			POST   | /sessions/a/advance  | expected none.
			""")
	void callWhenQueryParameterIsUnknownThen400(String method, String path, String expected) {
		Answer answer = this.client.unknown(method, "/__admin" + path + "?scopes=a");
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).isEqualTo("/scopes");
		assertThat(answer.json().path("detail").stringValue())
			.contains("Unknown query parameter 'scopes', " + expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "FINISHED", "import_completed", "SUSPENDED", "RUNNING" })
	void listSessionsWhenStateIsUnknownThen400(String state) {
		Answer answer = this.client.get("/__admin/sessions?state=" + state);
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).isEqualTo("/state");
		assertThat(answer.json().path("detail").stringValue()).startsWith("Unknown state '" + state + "'")
			.contains("IMPORT_COMPLETED", "ACTIVE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "IMPORT_COMPLETED", "PROBE_IMPORT_ERROR", "EXPORT_COMPLETED", "ACTIVE", "DONE" })
	void listSessionsWhenKindHasStateThenLists(String state) {
		assertThat(this.client.get("/__admin/sessions?state=" + state).status()).isEqualTo(200);
	}

}
