package io.github.ovfemulator.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations with the same path and method, merged into one, which lists them in
 * {@code x-operations}. A single operation keeps its members.
 */
final class MergedOperation {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private final ContractFiles files;

	private final JsonNode contract;

	/** The operation with the names of the path variables. */
	private final ContractOperation eponym;

	private final List<ContractOperation> operations;

	private final String id;

	private final MergedBodies bodies;

	MergedOperation(ContractFiles files, JsonNode contract, ContractOperation eponym,
			List<ContractOperation> operations, NamedSchemas names) {
		this.files = files;
		this.contract = contract;
		this.eponym = eponym;
		this.operations = operations;
		this.id = isSingle() ? operations.get(0).id() : commonId();
		this.bodies = new MergedBodies(files, this.id, operations, names);
	}

	/**
	 * Returns the operation.
	 * @return the operation object, with absolute references
	 */
	ObjectNode definition() {
		ObjectNode definition = isSingle() ? this.operations.get(0).definition().deepCopy().asObject() : head();
		ArrayNode parameters = parameters();
		if (!parameters.isEmpty()) {
			definition.set("parameters", parameters);
		}
		this.bodies.request().ifPresent((request) -> definition.set("requestBody", request));
		definition.set("responses", this.bodies.responses());
		return definition;
	}

	private boolean isSingle() {
		return this.operations.size() == 1;
	}

	private ObjectNode head() {
		ObjectNode head = NODES.objectNode();
		head.putArray("tags").addAll(distinct(definitions().flatMap((one) -> one.path("tags").valueStream())));
		head.put("operationId", this.id);
		head.put("summary", "Carries out the action that a parameter names");
		head.put("description", this.operations.stream().map(MergedOperation::line).collect(Collectors.joining("\n")));
		ArrayNode members = head.putArray("x-operations");
		this.operations.forEach((operation) -> members.add(member(operation)));
		JsonNode security = this.contract.path("security");
		head.putArray("security")
			.addAll(distinct(definitions().flatMap((one) -> one.optional("security").orElse(security).valueStream())));
		return head;
	}

	/** Returns the common prefix of the ids, with the variables of the path. */
	private String commonId() {
		List<String> common = new ArrayList<>(parts(this.operations.get(0)));
		this.operations.forEach((operation) -> {
			while (!parts(operation).stream().limit(common.size()).toList().equals(common)) {
				common.remove(common.size() - 1);
			}
		});
		common.add("call");
		String variables = pathParameters().map((parameter) -> this.files.resolved(parameter).path("name").asString())
			.collect(Collectors.joining("_and_"));
		return String.join(".", common) + (variables.isEmpty() ? "" : "_by_" + variables);
	}

	private static List<String> parts(ContractOperation operation) {
		return Arrays.asList(operation.id().split("\\."));
	}

	private static String line(ContractOperation operation) {
		return "- %s: %s.".formatted((operation.action() != null) ? operation.action() : "no action",
				operation.definition().path("summary").asString());
	}

	private static ObjectNode member(ContractOperation operation) {
		ObjectNode member = NODES.objectNode().put("operationId", operation.id());
		if (operation.action() != null) {
			member.put("action", operation.action());
		}
		List.of("x-vapi-service", "x-vapi-operation", "x-status")
			.forEach((name) -> operation.definition().optional(name).ifPresent((value) -> member.set(name, value)));
		return member;
	}

	private ArrayNode parameters() {
		ArrayNode parameters = NODES.arrayNode();
		pathParameters().forEach(parameters::add);
		List<String> actions = this.operations.stream()
			.map(ContractOperation::action)
			.filter(Objects::nonNull)
			.toList();
		if (!actions.isEmpty()) {
			parameters.add(actionParameter(actions));
		}
		return parameters.addAll(distinct(otherParameters()));
	}

	private ObjectNode actionParameter(List<String> actions) {
		ObjectNode parameter = NODES.objectNode();
		parameter.put("name",
				this.operations.stream()
					.map(ContractOperation::actionParameter)
					.filter(Objects::nonNull)
					.findFirst()
					.orElseThrow());
		parameter.put("in", "query");
		parameter.put("required", actions.size() == this.operations.size());
		parameter.put("description", "The action.");
		ArrayNode values = parameter.putObject("schema").put("type", "string").putArray("enum");
		actions.forEach(values::add);
		return parameter;
	}

	private Stream<JsonNode> pathParameters() {
		return this.eponym.definition().path("parameters").valueStream().filter(this::isInPath);
	}

	/**
	 * Returns the parameters of all actions. A parameter that is required by some actions
	 * is optional.
	 */
	private Stream<JsonNode> otherParameters() {
		Stream<JsonNode> others = definitions().flatMap((definition) -> definition.path("parameters").valueStream())
			.filter((parameter) -> !isInPath(parameter));
		return isSingle() ? others
				: others.map((parameter) -> this.files.resolved(parameter).deepCopy().asObject().without("required"));
	}

	private boolean isInPath(JsonNode parameter) {
		return "path".equals(this.files.resolved(parameter).path("in").asString());
	}

	private Stream<JsonNode> definitions() {
		return this.operations.stream().map(ContractOperation::definition);
	}

	private static List<JsonNode> distinct(Stream<JsonNode> nodes) {
		return nodes.distinct().toList();
	}

}
