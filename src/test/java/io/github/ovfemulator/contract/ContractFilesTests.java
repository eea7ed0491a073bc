package io.github.ovfemulator.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the contracts.
 */
class ContractFilesTests {

	private static final ContractFiles FILES = ContractFiles.load();

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());

	static Set<String> addresses() {
		return FILES.documents().keySet();
	}

	@ParameterizedTest
	@MethodSource("addresses")
	void contractWhenReadThenIsAnOpenApiDocument(String address) throws IOException {
		try (InputStream schema = getClass().getResourceAsStream("/openapi/openapi-3.1-schema.json")) {
			Schema openApi = REGISTRY.getSchema(JsonMapper.shared().readTree(Objects.requireNonNull(schema)));
			assertThat(openApi.validate(document(address))).isEmpty();
		}
	}

	@ParameterizedTest
	@FieldSource("io.github.ovfemulator.contract.ContractFiles#NAMES")
	void contractWhenBuiltThenJsonEqualsYaml(String name) {
		JsonNode yaml = YAMLMapper.shared().readTree(Path.of("openapi", name));
		assertThat(JsonMapper.shared().readTree(ContractFiles.content(name.replace(".yaml", ".json")))).isEqualTo(yaml);
		assertThat(FILES.document(name).path("info")).isEqualTo(yaml.path("info"));
	}

	@ParameterizedTest
	@MethodSource("addresses")
	void schemaWhenReadThenIsAJsonSchema(String address) {
		Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
		document(address).findValues("schema")
			.forEach((schema) -> assertThat(metaSchema.validate(schema)).as("%s", schema).isEmpty());
		document(address).at("/components/schemas")
			.forEachEntry((name, schema) -> assertThat(metaSchema.validate(schema)).as(name).isEmpty());
	}

	@Test
	void referenceWhenFollowedThenResolves() {
		assertThat(references()).isNotEmpty().allSatisfy((reference) -> assertThat(FILES.find(reference)).isPresent());
	}

	@ParameterizedTest
	@MethodSource("addresses")
	void componentWhenDeclaredThenIsUsed(String address) {
		Set<String> references = references();
		Set<String> unused = new TreeSet<>();
		document(address).path("components").forEachEntry((kind, components) -> {
			if (!"securitySchemes".equals(kind)) {
				components.propertyNames()
					.stream()
					.map((name) -> address + "#/components/" + kind + "/" + name)
					.filter((reference) -> !references.contains(reference))
					.forEach(unused::add);
			}
		});
		assertThat(unused).isEmpty();
	}

	@Test
	void operationWhenDeclaredThenHasItsOwnId() {
		assertThat(FILES.operations()).extracting(ContractOperation::id).isNotEmpty().doesNotHaveDuplicates();
	}

	@Test
	void operationWhenDeclaredThenHasReferenceStatus() {
		assertThat(FILES.operations())
			.allSatisfy((operation) -> assertThat(operation.status()).isIn("documented", "derived", "choice"));
	}

	@Test
	void operationWhenOfVapiThenNamesItsService() {
		assertThat(FILES.operations()).filteredOn((operation) -> operation.path().startsWith("/rest/"))
			.allSatisfy((operation) -> {
				assertThat(operation.service()).startsWith("com.vmware.");
				assertThat(operation.operation()).isNotBlank();
			});
	}

	@Test
	void pathVariableWhenUsedThenIsDeclared() {
		assertThat(FILES.operations()).allSatisfy((operation) -> {
			List<String> variables = Pattern.compile("\\{(\\w+)}")
				.matcher(operation.path())
				.results()
				.map((variable) -> variable.group(1))
				.toList();
			assertThat(pathParameters(operation)).containsExactlyInAnyOrderElementsOf(variables);
		});
	}

	@Test
	void operationsWhenActionThenItIsPartOfThePath() {
		assertThat(FILES.operations()).filteredOn((operation) -> operation.id().equals("import_session.instantiate"))
			.singleElement()
			.satisfies((operation) -> {
				assertThat(operation.service()).isEqualTo("com.vmware.vcenter.ovf.import_session");
				assertThat(operation.method()).isEqualTo("POST");
				assertThat(operation.path())
					.isEqualTo("/rest/com/vmware/vcenter/ovf/import-session/id:{id}?~action=instantiate");
				assertThat(operation.status()).isEqualTo("documented");
			});
	}

	private static JsonNode document(String address) {
		return Objects.requireNonNull(FILES.documents().get(address));
	}

	private static Set<String> references() {
		Set<String> references = new TreeSet<>();
		FILES.documents().values().forEach((document) -> document.findValuesAsString("$ref").forEach(references::add));
		return references;
	}

	private static List<String> pathParameters(ContractOperation operation) {
		Stream<JsonNode> parameters = operation.definition().path("parameters").valueStream();
		return parameters.map(FILES::resolved)
			.filter((parameter) -> "path".equals(parameter.path("in").stringValue()))
			.map((parameter) -> parameter.path("name").stringValue())
			.toList();
	}

}
