package io.github.ovfemulator.contract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CodegenContract}: it contains each operation of the contract once, and
 * only what generators support.
 */
class CodegenContractTests {

	private static final ContractFiles FILES = ContractFiles.load();

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());

	private static final Map<String, JsonNode> DOCUMENTS = ContractFiles.NAMES.stream()
		.collect(Collectors.toMap(Function.identity(),
				(name) -> YAMLMapper.shared().readTree(CodegenContract.yaml(name))));

	static final List<String> NAMES = ContractFiles.NAMES;

	@ParameterizedTest
	@FieldSource("NAMES")
	void documentWhenReadThenIsAnOpenApiDocument(String name) throws IOException {
		try (InputStream schema = getClass().getResourceAsStream("/openapi/openapi-3.1-schema.json")) {
			Schema openApi = REGISTRY.getSchema(JsonMapper.shared().readTree(Objects.requireNonNull(schema)));
			assertThat(openApi.validate(document(name))).isEmpty();
		}
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void schemaWhenReadThenIsAJsonSchema(String name) {
		Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
		Stream.concat(document(name).findValues("schema").stream(), schemas(name).valueStream())
			.forEach((schema) -> assertThat(metaSchema.validate(schema)).as("%s", schema).isEmpty());
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void referenceWhenFollowedThenIsLocalAndResolves(String name) {
		JsonNode document = document(name);
		assertThat(references(document)).isNotEmpty().allSatisfy((reference) -> {
			assertThat(reference).startsWith("#/components/");
			assertThat(document.at(JsonPointer.compile(reference.substring(1))).isObject()).isTrue();
		});
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void componentWhenDeclaredThenIsUsed(String name) {
		Set<String> components = new TreeSet<>();
		document(name).path("components").forEachEntry((kind, entries) -> {
			if (!"securitySchemes".equals(kind)) {
				entries.propertyNames().forEach((entry) -> components.add("#/components/" + kind + "/" + entry));
			}
		});
		assertThat(components).isEqualTo(references(document(name)));
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void pathKeyWhenComparedThenIsUniqueWithoutQuery(String name) {
		assertThat(document(name).path("paths").propertyNames()).isNotEmpty()
			.noneMatch((path) -> path.contains("?") || path.contains("#"))
			.extracting((path) -> path.replaceAll("\\{\\w+}", "{}"))
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void operationWhenInContractThenAppearsOnce(String name) {
		assertThat(operations(name).stream().flatMap(CodegenContractTests::calls)).containsExactlyInAnyOrderElementsOf(
				ContractFiles.operations(FILES.document(name)).stream().map(CodegenContractTests::call).toList());
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void operationIdWhenNormalizedThenIsUnique(String name) {
		assertThat(operations(name)).extracting((operation) -> identifier(operation.id())).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void schemaNameWhenNormalizedThenIsUnique(String name) {
		assertThat(schemas(name).propertyNames()).extracting(CodegenContractTests::identifier).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void enumConstantWhenNormalizedThenIsUnique(String name) {
		assertThat(schemas(name).valueStream()
			.flatMap((schema) -> schema.path(schema.has("x-enum-varnames") ? "x-enum-varnames" : "enum").valueStream())
			.map((constant) -> identifier(constant.asString()))).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void pathVariableWhenUsedThenIsAParameter(String name) {
		assertThat(operations(name)).allSatisfy((operation) -> {
			String[] variables = Stream.of(operation.path().split("[{}]"))
				.filter((part) -> operation.path().contains("{" + part + "}"))
				.toArray(String[]::new);
			assertThat(parameters(name, operation, "path")).extracting((parameter) -> parameter.path("name").asString())
				.containsExactly(variables);
		});
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void schemaWhenReadThenHasNoConditions(String name) {
		for (String keyword : List.of("if", "then", "else", "not", "const", "contains", "propertyNames")) {
			assertThat(objectsWith(document(name), keyword)).as(keyword).isEmpty();
		}
		assertThat(objectsWith(document(name), "$ref")).allSatisfy((object) -> assertThat(object).hasSize(1));
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void structureWhenReadThenHasAName(String name) {
		assertThat(objectsWith(document(name), "properties")).filteredOn((schema) -> schema.path("type").isString())
			.isNotEmpty()
			.isSubsetOf(schemas(name).valueStream().toList());
	}

	@Test
	void operationsWhenTheyShareAPathThenTheirActionIsAParameter() {
		String name = "vcenter-ovf-emulator.yaml";
		CodegenOperation merged = operation(name, "import_session.call_by_id");
		assertThat(merged.method() + " " + merged.path())
			.isEqualTo("POST /rest/com/vmware/vcenter/ovf/import-session/id:{id}");
		assertThat(parameters(name, merged, "query")).singleElement()
			.hasToString("{\"name\":\"~action\",\"in\":\"query\",\"required\":true,\"description\":\"The action.\","
					+ "\"schema\":{\"type\":\"string\",\"enum\":[\"create-for-resource-pool\",\"try-instantiate\","
					+ "\"instantiate\",\"progress\"]}}");
		assertThat(merged.definition().at("/requestBody/required").asBoolean()).isTrue();
		assertThat(schemas(name).at("/import_session.call_by_id.input/oneOf").findValuesAsString("$ref"))
			.extracting((reference) -> reference.substring(reference.lastIndexOf('/') + 1))
			.containsExactly("import_session.create_for_resource_pool.input", "import_session.try_instantiate.input",
					"import_session.progress.input");
		assertThat(schemas(name).at("/import_session.call_by_id.output.value/oneOf"))
			.hasToString("[{\"type\":\"string\"},{\"$ref\":"
					+ "\"#/components/schemas/vcenter.ovf.import_session.ovf_validation_result\"}]");
		assertThat(merged.definition().at("/responses/200/description").asString())
			.isEqualTo("The id of the session. Or: The deployment parameters, with errors and warnings."
					+ " Or: Success. The body is empty.");
	}

	@Test
	void operationsWhenOneHasNoActionThenItIsOptional() {
		String name = "vcenter-ovf-emulator.yaml";
		CodegenOperation merged = operation(name, "session.call");
		assertThat(parameters(name, merged, "query")).singleElement()
			.satisfies((parameter) -> assertThat(parameter.path("required").asBoolean()).isFalse());
		assertThat(merged.definition().path("security"))
			.hasToString("[{\"basic\":[]},{},{\"session_header\":[]},{\"session_cookie\":[]}]");
		assertThat(merged.definition().has("requestBody")).isFalse();
	}

	@Test
	void structuresWhenSelectedByClassThenAreAUnion() {
		JsonNode union = schemas("vcenter-ovf-emulator.yaml").path("dynamic.ovf_params");
		assertThat(union.at("/discriminator/propertyName").asString()).isEqualTo("@class");
		assertThat(union.path("oneOf").findValuesAsString("$ref")).hasSizeGreaterThan(1)
			.containsExactlyElementsOf(
					union.at("/discriminator/mapping").valueStream().map(JsonNode::asString).toList())
			.allSatisfy((reference) -> {
				JsonNode structure = document("vcenter-ovf-emulator.yaml")
					.at(JsonPointer.compile(reference.substring(1)));
				assertThat(structure.at("/required/0").asString()).isEqualTo("@class");
				assertThat(structure.at("/properties/@class/enum")).hasSize(1);
			});
	}

	@Test
	void uploadsWhenAnyMediaTypeWillDoThenOneIsNamed() {
		assertThat(operation("vcenter-ovf-emulator.yaml", "upload").definition().at("/requestBody/content"))
			.hasToString("{\"application/octet-stream\":{\"schema\":{\"type\":\"string\",\"format\":\"binary\"}}}");
	}

	private static JsonNode document(String name) {
		return Objects.requireNonNull(DOCUMENTS.get(name));
	}

	private static JsonNode schemas(String name) {
		return document(name).at("/components/schemas");
	}

	private static List<CodegenOperation> operations(String name) {
		return document(name).path("paths")
			.propertyStream()
			.flatMap((item) -> item.getValue()
				.propertyStream()
				.map((operation) -> new CodegenOperation(operation.getKey().toUpperCase(Locale.ROOT), item.getKey(),
						operation.getValue())))
			.toList();
	}

	private static CodegenOperation operation(String name, String id) {
		return operations(name).stream().filter((operation) -> operation.id().equals(id)).findFirst().orElseThrow();
	}

	private static List<JsonNode> parameters(String name, CodegenOperation operation, String place) {
		return operation.definition()
			.path("parameters")
			.valueStream()
			.map((parameter) -> parameter.has("$ref")
					? document(name).at(JsonPointer.compile(parameter.path("$ref").asString().substring(1)))
					: parameter)
			.filter((parameter) -> place.equals(parameter.path("in").asString()))
			.toList();
	}

	/** Returns all references to components. */
	private static Set<String> references(JsonNode document) {
		Set<String> references = new TreeSet<>(document.findValuesAsString("$ref"));
		document.findValues("mapping")
			.forEach((mapping) -> mapping.forEach((reference) -> references.add(reference.asString())));
		return references;
	}

	/** Returns the calls of an operation. */
	private static Stream<String> calls(CodegenOperation operation) {
		String place = operation.method() + " " + operation.path().replaceAll("\\{\\w+}", "{}");
		if (!operation.definition().has("x-operations")) {
			String action = operation.definition()
				.path("parameters")
				.valueStream()
				.filter((parameter) -> parameter.path("name").asString("").matches("~?action"))
				.map((parameter) -> " " + parameter.at("/schema/enum/0").asString())
				.findFirst()
				.orElse("");
			return Stream.of(operation.id() + ": " + place + action);
		}
		return operation.definition()
			.path("x-operations")
			.valueStream()
			.map((member) -> member.path("operationId").asString() + ": " + place
					+ member.optional("action").map((action) -> " " + action.asString()).orElse(""));
	}

	private static String call(ContractOperation operation) {
		String place = operation.method() + " " + operation.pathWithoutAction().replaceAll("\\{\\w+}", "{}");
		return operation.id() + ": " + place + ((operation.action() != null) ? " " + operation.action() : "");
	}

	private static String identifier(String name) {
		return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
	}

	private static List<JsonNode> objectsWith(JsonNode node, String keyword) {
		List<JsonNode> found = new ArrayList<>();
		if (node.isObject() && node.has(keyword)) {
			found.add(node);
		}
		node.forEach((child) -> found.addAll(objectsWith(child, keyword)));
		return found;
	}

	private record CodegenOperation(String method, String path, JsonNode definition) {

		String id() {
			return this.definition.path("operationId").asString();
		}

	}

}
