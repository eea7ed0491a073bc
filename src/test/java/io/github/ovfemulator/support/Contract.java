package io.github.ovfemulator.support;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.ovfemulator.contract.ContractChecker;
import io.github.ovfemulator.contract.ContractViolation;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks requests and responses of tests against the contract.
 */
public final class Contract {

	private static final ContractChecker CHECKER = new ContractChecker();

	private static final int NOT_FOUND = 404;

	private Contract() {
	}

	/** The violations of a request. */
	public static List<String> violations(String method, String uri, byte[] body) {
		return CHECKER.checkRequest(method, uri, body).stream().map(ContractViolation::toString).toList();
	}

	/** Asserts that a response complies with the contract. */
	public static void assertAnswer(String method, String uri, int status, @Nullable String contentType, byte[] body) {
		assertThat(CHECKER.checkResponse(method, uri, status, contentType, body))
			.as("response violates the contract: %s", new String(body, StandardCharsets.UTF_8))
			.isEmpty();
	}

	/**
	 * Asserts that a response complies with the contract, or is 404 for a path that is
	 * not in the contract. Endpoints of Spring Boot are not checked.
	 */
	public static void assertAnswer(HttpResponse<String> response) {
		String method = response.request().method();
		String uri = response.uri().getRawPath()
				+ ((response.uri().getRawQuery() != null) ? "?" + response.uri().getRawQuery() : "");
		boolean unchecked = uri.startsWith("/actuator")
				|| (response.statusCode() == NOT_FOUND && !isKnown(method, uri));
		if (!unchecked) {
			assertAnswer(method, uri, response.statusCode(), response.headers().firstValue("Content-Type").orElse(null),
					response.body().getBytes(StandardCharsets.UTF_8));
		}
	}

	private static boolean isKnown(String method, String uri) {
		return CHECKER.checkRequest(method, uri, new byte[0])
			.stream()
			.noneMatch(ContractViolation::concernsUnknownRoute);
	}

}
