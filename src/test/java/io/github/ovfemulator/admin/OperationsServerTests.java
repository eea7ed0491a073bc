package io.github.ovfemulator.admin;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the list of emulated operations.
 */
@EmulatorTest
class OperationsServerTests {

	@Test
	void listWhenCalledThenEveryOperationOfTheCatalogue(@Autowired EmulatorClient client,
			@Autowired OperationCatalogue catalogue) {
		JsonNode operations = client.get("/__admin/operations").json();
		Stream<String> listed = operations.valueStream()
			.flatMap((operation) -> operation.path("dialects")
				.valueStream()
				.map((dialect) -> operation.path("service").stringValue() + "." + operation.path("id").stringValue()
						+ " " + dialect.path("name").stringValue() + " " + dialect.path("status").stringValue() + " "
						+ dialect.path("paths").valueStream().map(JsonNode::stringValue).toList()));
		assertThat(listed)
			.containsExactlyElementsOf(catalogue.operations().stream().flatMap(OperationsServerTests::lines).toList());
	}

	private static Stream<String> lines(Operation operation) {
		Stream<String> rest = line(operation, "rest", operation.rest());
		Stream<String> api = line(operation, "api", operation.api());
		return Stream.of(rest, api, Stream.of(operation + " json_rpc documented [POST /api]"))
			.flatMap(Function.identity());
	}

	private static Stream<String> line(Operation operation, String dialect, Operation.Routes routes) {
		return routes.list().isEmpty() ? Stream.empty() : Stream.of(operation + " " + dialect + " "
				+ routes.status().name().toLowerCase(Locale.ROOT) + " " + routes.list());
	}

}
