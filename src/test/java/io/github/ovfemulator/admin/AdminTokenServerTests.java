package io.github.ovfemulator.admin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The control plane behind a token.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "emulator.admin.token=let-me-in", "emulator.admin.max-state-size=1KB" })
class AdminTokenServerTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "Bearer let-me", "Basic let-me-in", "let-me-in" })
	void withoutTheTokenNobodySteers(@Nullable String authorization) throws Exception {
		HttpResponse<String> answer = get("/__admin/settings", authorization);
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate"))
			.hasValueSatisfying((challenge) -> assertThat(challenge).startsWith("Bearer"));
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("emulator.admin.token").doesNotContain("let-me-in");
	}

	@Test
	void withTheTokenEverythingIsAsUsual() throws Exception {
		assertThat(get("/__admin/settings", "Bearer let-me-in").statusCode()).isEqualTo(200);
	}

	@Test
	void aStateThatIsTooLargeIsRefusedWithTheLimit() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/__admin/state"))
			.header("Authorization", "Bearer let-me-in")
			.PUT(BodyPublishers.ofString(get("/__admin/state", "Bearer let-me-in").body()))
			.build();
		HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("1024 bytes", "emulator.admin.max-state-size");
	}

	@Test
	void theEmulatedApiNeedsNoToken() throws Exception {
		assertThat(get("/rest/vcenter/vm", null).statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> get(String path, @Nullable String authorization)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

}
