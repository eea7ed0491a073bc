package io.github.ovfemulator.admin;

import java.io.IOException;
import java.net.http.HttpResponse;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.TestHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the list of calls of the control plane.
 */
@EmulatorTest
class IndexServerTests {

	@LocalServerPort
	private int port;

	@Test
	void indexWhenNoBrowserThenEveryCall(@Autowired EmulatorClient client) throws IOException {
		JsonNode index = client.get("/__admin").json();
		assertThat(index.path("calls").valueStream())
			.map((call) -> call.path("method").stringValue() + " " + call.path("path").stringValue())
			.contains("GET /__admin", "POST /__admin/reset", "PATCH /__admin/faults/{id}");
		for (String link : new String[] { "manual", "contract" }) {
			assertThat(get(index.path(link).stringValue(), "*/*").statusCode()).as(link).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/__admin", "/__admin/" })
	void indexWhenBrowserThenRedirectedToTheDashboard(String path) throws IOException {
		HttpResponse<String> redirect = get(path, "text/html,*/*;q=0.8");
		assertThat(redirect.statusCode()).isEqualTo(302);
		assertThat(redirect.headers().firstValue("location")).contains("/");
		assertThat(get(path, "*/*").body()).contains("/__admin/sessions");
	}

	private HttpResponse<String> get(String path, String accept) throws IOException {
		return TestHttpClient.to(this.port).get(path, "Accept", accept);
	}

}
