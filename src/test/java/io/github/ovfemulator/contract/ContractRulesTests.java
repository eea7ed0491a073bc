package io.github.ovfemulator.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the contracts with the recommended rules of Redocly and Spectral that a new
 * operation or schema is likely to violate. {@code .ci/contracts} runs both tools with
 * all of their rules.
 */
class ContractRulesTests {

	private static final ContractFiles FILES = ContractFiles.load();

	static Stream<JsonNode> documents() {
		return FILES.documents().values().stream();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void tagWhenUsedThenIsDeclaredAndDescribed(JsonNode document) {
		JsonNode tags = document.path("tags");
		assertThat(tags).allSatisfy((tag) -> assertThat(tag.path("description").asString("")).isNotBlank());
		Set<String> declared = Set.copyOf(tags.findValuesAsString("name"));
		document.path("paths")
			.findValues("tags")
			.forEach((used) -> used.forEach((tag) -> assertThat(declared).contains(tag.asString())));
	}

	@Test
	void operationWhenDeclaredThenHasDescription() {
		assertThat(idsOf((operation) -> operation.definition().path("description").asString("").isBlank())).isEmpty();
	}

	@Test
	void operationWhenDeclaredThenHasClientError() {
		assertThat(idsOf((operation) -> operation.definition()
			.path("responses")
			.propertyNames()
			.stream()
			.noneMatch((status) -> status.startsWith("4")))).isEmpty();
	}

	@Test
	void operationWhenOfControlPlaneThenDeclaresToken() {
		JsonNode controlPlane = documents().filter((document) -> document.at("/paths/~1__admin~1reset").isObject())
			.findFirst()
			.orElseThrow();
		assertThat(controlPlane.path("security").findValues("admin_token")).hasSize(1);
		assertThat(controlPlane.at("/components/securitySchemes/admin_token/scheme").asString()).isEqualTo("bearer");
		assertThat(idsOf((operation) -> operation.path().startsWith("/__admin")
				&& !operation.definition().path("responses").has("401")))
			.isEmpty();
	}

	@Test
	void bodyWhenDeclaredThenHasSchema() {
		assertThat(idsOf((operation) -> Stream
			.concat(operation.definition().path("responses").valueStream(),
					Stream.of(operation.definition().path("requestBody")))
			.flatMap((body) -> FILES.resolved(body).path("content").valueStream())
			.anyMatch((mediaType) -> !mediaType.path("schema").isObject()))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void arrayWhenDeclaredThenHasItems(JsonNode document) {
		assertThat(schemas(document,
				(schema) -> isArray(schema.path("type"))
						|| schema.path("type").valueStream().anyMatch(ContractRulesTests::isArray)))
			.allSatisfy((schema) -> assertThat(schema.has("items")).as("%s", schema).isTrue());
	}

	private static boolean isArray(JsonNode type) {
		return "array".equals(type.asString(""));
	}

	private static List<String> idsOf(Predicate<ContractOperation> wrong) {
		return FILES.operations().stream().filter(wrong).map(ContractOperation::id).toList();
	}

	private static List<JsonNode> schemas(JsonNode node, Predicate<JsonNode> wanted) {
		List<JsonNode> found = new ArrayList<>();
		if (node.isObject() && wanted.test(node)) {
			found.add(node);
		}
		node.forEach((child) -> found.addAll(schemas(child, wanted)));
		return found;
	}

}
