package io.github.ovfemulator.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the contracts with the operations of the server.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CatalogueContractTests {

	private final List<ContractOperation> contract = ContractFiles.load().operations();

	@Test
	void operationWhenInCatalogueThenIsInContractOnce(@Autowired OperationCatalogue catalogue) {
		Stream<String> emulated = catalogue.operations().stream().flatMap(CatalogueContractTests::lines);
		assertThat(this.contract).filteredOn((operation) -> operation.service() != null)
			.map((operation) -> operation.service() + "." + operation.operation() + ": " + operation.method() + " "
					+ operation.path() + " " + operation.status())
			.containsExactlyInAnyOrderElementsOf(emulated.toList());
	}

	@Test
	void operationWhenNotInCatalogueThenIsServed(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
		Stream<String> served = requestMappingHandlerMapping.getHandlerMethods()
			.entrySet()
			.stream()
			// pages for users, not operations
			.filter((mapping) -> !mapping.getValue().getBeanType().getPackageName().endsWith(".dashboard"))
			.map(Map.Entry::getKey)
			.flatMap((mapping) -> mapping.getMethodsCondition()
				.getMethods()
				.stream()
				.flatMap((method) -> mapping.getPatternValues().stream().map((path) -> method + " " + path)))
			// a slash may follow a path
			.filter((mapping) -> !mapping.endsWith("/"))
			// a query parameter selects one of two handlers
			.distinct();
		// paths of endpoints without operations; endpoints receive all methods of a
		// subtree
		Stream<String> behindDoors = Stream.of("POST /api", "PUT /upload/{token}", "PUT /nfc/{token}/{file}",
				"POST /nfc/{token}/{file}", "PUT /cls/data/{token}/{file}", "POST /cls/data/{token}/{file}",
				"GET /download/{token}/{file}", "HEAD /download/{token}/{file}");
		assertThat(this.contract).filteredOn((operation) -> operation.service() == null)
			.map((operation) -> operation.method() + " " + operation.path())
			.containsExactlyInAnyOrderElementsOf(Stream.concat(served, behindDoors).toList());
	}

	private static Stream<String> lines(Operation operation) {
		return Stream.of(operation.rest(), operation.api())
			.flatMap((routes) -> routes.list()
				.stream()
				.map((route) -> operation + ": " + route + " " + routes.status().name().toLowerCase(Locale.ROOT)));
	}

}
