package io.github.ovfemulator.admin;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for unknown calls of the control plane.
 */
@EmulatorTest
class UnknownControlCallServerTests {

	@Autowired
	private EmulatorClient client;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET  | /__admin/nothing    | 404 | No endpoint GET /__admin/nothing; GET /__admin lists the calls
			GET  | /nothing            | 404 | No endpoint GET /nothing; GET / names what the server has.
			POST | /__admin/sessions   | 405 | The method POST is not supported; use GET.
			POST | /__admin/sessions/x | 405 | The method POST is not supported; use
			""")
	void callWhenUnknownThenProblemDetails(String method, String path, int status, String detail) {
		Answer answer = this.client.unknown(method, path);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.contentType()).isEqualTo("application/problem+json");
		assertThat(answer.json().path("status").intValue()).isEqualTo(status);
		assertThat(answer.json().path("detail").stringValue()).startsWith(detail);
	}

}
