package io.github.ovfemulator.admin;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.ovfemulator.contract.ContractViolation;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.SimilarText;
import io.github.ovfemulator.vapi.operation.RestRoute;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Corrects a call that violates the contract, one violation after the other: unknown
 * parameters and fields are removed, misspelled constants corrected, and values of
 * another type converted. A corrected call violates nothing.
 */
final class CallCorrection {

	private static final String QUERY = "query parameter ";

	private static final int MAX_STEPS = 32;

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private final Function<CallCorrection, List<ContractViolation>> check;

	private String address;

	private @Nullable JsonNode body;

	private CallCorrection(String address, @Nullable JsonNode body,
			Function<CallCorrection, List<ContractViolation>> check) {
		this.address = address;
		this.body = body;
		this.check = check;
	}

	/**
	 * Corrects a call.
	 * @param address path and query
	 * @param body the text of the body, empty without one
	 * @param check returns the violations of a call
	 * @return the corrected call, empty where it cannot be corrected
	 */
	static Optional<CallCorrection> of(String address, String body,
			Function<CallCorrection, List<ContractViolation>> check) {
		try {
			JsonNode json = body.isEmpty() ? null : JsonMapper.shared().readTree(body);
			CallCorrection correction = new CallCorrection(address, json, check);
			return correction.correct() ? Optional.of(correction) : Optional.empty();
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	String address() {
		return this.address;
	}

	@Nullable JsonNode body() {
		return this.body;
	}

	/** Returns the bytes of the body, empty without one. */
	byte[] bytes() {
		return (this.body != null) ? this.body.toString().getBytes(StandardCharsets.UTF_8) : new byte[0];
	}

	private boolean correct() {
		for (int i = 0; i < MAX_STEPS; i++) {
			List<ContractViolation> violations = this.check.apply(this);
			if (violations.isEmpty()) {
				return i > 0;
			}
			boolean corrected = violations.stream()
				.sorted(Comparator.comparingInt((violation) -> isConsequence(violation) ? 1 : 0))
				.anyMatch(this::correct);
			if (!corrected) {
				return false;
			}
		}
		return false;
	}

	/** Whether a field is refused because of the value of another one. */
	private static boolean isConsequence(ContractViolation violation) {
		return violation.rule().startsWith("false:");
	}

	private boolean correct(ContractViolation violation) {
		if (violation.part().startsWith(QUERY) && violation.rule().equals("not in the contract")) {
			return replaceParameter(violation.part().substring(QUERY.length()));
		}
		if (!violation.part().equals("request body") || this.body == null) {
			return false;
		}
		JsonPointer pointer = JsonPointer.compile(violation.pointer());
		String rule = violation.rule();
		return switch (Split.before(rule, ':')) {
			case "additionalProperties" -> remove(pointer.appendProperty(Split.before(Split.after(rule, '\''), '\'')));
			case "false" -> remove(pointer);
			case "enum" -> replace(pointer, (value) -> constant(value, Split.after(rule, '[')));
			case "type" -> replace(pointer, (value) -> converted(value, rule));
			default -> false;
		};
	}

	/** Removes a parameter, or corrects the name of the one with the action. */
	private boolean replaceParameter(String name) {
		String path = Split.before(this.address, '?');
		boolean action = name.equals("action") || name.equals("~action");
		String query = Split.at(Split.after(this.address, '?'), '&')
			.stream()
			.filter((parameter) -> action || !Split.before(parameter, '=').equals(name))
			.map((parameter) -> Split.before(parameter, '=').equals(name)
					? RestRoute.actionParameter(path) + parameter.substring(name.length()) : parameter)
			.collect(Collectors.joining("&"));
		String corrected = query.isEmpty() ? path : path + "?" + query;
		boolean changed = !corrected.equals(this.address);
		this.address = corrected;
		return changed;
	}

	private boolean remove(JsonPointer pointer) {
		return this.body != null && this.body.at(pointer.head()) instanceof ObjectNode object
				&& object.remove(pointer.last().getMatchingProperty()) != null;
	}

	private boolean replace(JsonPointer pointer, Function<JsonNode, @Nullable JsonNode> correction) {
		if (this.body == null || pointer.matches()) {
			return false;
		}
		JsonNode corrected = correction.apply(this.body.at(pointer));
		JsonNode parent = this.body.at(pointer.head());
		if (corrected == null) {
			return false;
		}
		if (parent instanceof ObjectNode object) {
			object.set(pointer.last().getMatchingProperty(), corrected);
			return true;
		}
		if (parent instanceof ArrayNode array) {
			array.set(pointer.last().getMatchingIndex(), corrected);
			return true;
		}
		return false;
	}

	private static @Nullable JsonNode constant(JsonNode value, String list) {
		List<String> constants = Split.at(Split.before(list, ']'), ',')
			.stream()
			.map((constant) -> constant.strip().replace("\"", ""))
			.toList();
		return value.isString()
				? SimilarText.mostSimilar(value.stringValue(), constants).<JsonNode>map(NODES::stringNode).orElse(null)
				: null;
	}

	/** Converts a value as in {@code type: string found, array expected}. */
	private static @Nullable JsonNode converted(JsonNode value, String rule) {
		String expected = Split.before(Split.after(rule, ',').strip(), ' ');
		if (expected.equals("array")) {
			return NODES.arrayNode().add(value);
		}
		if (expected.equals("string") && (value.isNumber() || value.isBoolean())) {
			return NODES.stringNode(value.asString());
		}
		if (!value.isString()) {
			return null;
		}
		String text = value.stringValue();
		return switch (expected) {
			case "integer", "number" ->
				Characters.areAll(text, 1, 18, Characters::isDigit) ? NODES.numberNode(Long.parseLong(text)) : null;
			case "boolean" ->
				(text.equals("true") || text.equals("false")) ? NODES.booleanNode(Boolean.parseBoolean(text)) : null;
			default -> null;
		};
	}

}
