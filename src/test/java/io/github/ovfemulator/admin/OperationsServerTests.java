package io.github.ovfemulator.admin;

import java.util.Locale;
import java.util.stream.Stream;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of what is emulated.
 */
@EmulatorTest
class OperationsServerTests {

	@Test
	void everyOperationOfTheCatalogueIsListedAndNoOther(@LocalServerPort int port,
			@Autowired OperationCatalogue catalogue) {
		JsonNode operations = new EmulatorClient(port).get("/__admin/operations").json();
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
		return Stream
			.of(line(operation, "rest", operation.rest()), operation + " json_rpc documented [POST /api]",
					line(operation, "api", operation.api()))
			.filter((line) -> !line.endsWith("[]"));
	}

	private static String line(Operation operation, String dialect, Operation.Routes routes) {
		return operation + " " + dialect + " " + routes.status().name().toLowerCase(Locale.ROOT) + " " + routes.list();
	}

}
