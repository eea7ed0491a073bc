package io.github.ovfemulator.vapi.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.ovfemulator.vapi.dialect.VapiJson;
import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.VapiException;
import io.github.ovfemulator.vapi.structure.Field;
import io.github.ovfemulator.vapi.structure.StructureType;
import io.github.ovfemulator.vapi.structure.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The query of a request, as the input that it stands for: nested structures with dots,
 * lists as repeated names.
 */
final class RestQuery {

	private final MultiValueMap<String, String> parameters;

	private final @Nullable String action;

	private RestQuery(MultiValueMap<String, String> parameters, String actionParameter) {
		this.parameters = parameters;
		List<String> actions = parameters.remove(actionParameter);
		this.action = (actions != null) ? String.join(",", actions) : null;
	}

	/**
	 * Reads a query.
	 * @param query the query as it was sent, or {@code null}
	 * @param actionParameter the name of the parameter that names the action
	 * @return its parameters
	 * @throws VapiException {@code invalid_argument} when it is badly percent-encoded
	 */
	static RestQuery parse(@Nullable String query, String actionParameter) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		if (query != null) {
			for (String pair : query.split("&")) {
				int equals = pair.indexOf('=');
				if (!pair.isEmpty()) {
					parameters.add(decode((equals < 0) ? pair : pair.substring(0, equals)),
							(equals < 0) ? "" : decode(pair.substring(equals + 1)));
				}
			}
		}
		return new RestQuery(parameters, actionParameter);
	}

	private static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of("emulator.vapi.query.encoding",
					"The query has a broken percent-encoding at '%s'.", text));
		}
	}

	/**
	 * The action that the request asks for.
	 * @return the action, or {@code null}
	 */
	@Nullable String action() {
		return this.action;
	}

	/**
	 * Puts the other parameters into an input. A name that the input does not have is put
	 * there all the same, for the reader to refuse.
	 * @param input the input
	 * @param type its type
	 */
	void putInto(ObjectNode input, StructureType type) {
		this.parameters.forEach((name, values) -> put(input, type, name, values));
	}

	/**
	 * Puts the other parameters into an input whose structures the query takes apart: the
	 * fields of a filter stand there by their own names.
	 * @param input the input
	 * @param type its type
	 */
	void putFlatInto(ObjectNode input, StructureType type) {
		this.parameters.forEach((name, values) -> {
			Field structure = type.fields().containsKey(name) ? null : structureWith(name, type);
			if (structure != null && required(structure.type()) instanceof VapiType.StructureOf nested
					&& isFree(input, structure.name())) {
				put(input.withObjectProperty(structure.name()), nested.type(), name, values);
			}
			else {
				putHere(input, type, name, values);
			}
		});
	}

	private static @Nullable Field structureWith(String name, StructureType type) {
		return type.fields()
			.values()
			.stream()
			.filter((field) -> required(field.type()) instanceof VapiType.StructureOf structure
					&& structure.type().fields().containsKey(name))
			.findFirst()
			.orElse(null);
	}

	private static void put(ObjectNode object, StructureType type, String name, List<String> values) {
		int dot = name.indexOf('.');
		Field nested = (dot > 0) ? type.fields().get(name.substring(0, dot)) : null;
		if (nested != null && required(nested.type()) instanceof VapiType.StructureOf structure
				&& isFree(object, nested.name())) {
			put(object.withObjectProperty(nested.name()), structure.type(), name.substring(dot + 1), values);
		}
		else {
			putHere(object, type, name, values);
		}
	}

	/** Whether a structure can be put together there, since nothing else was. */
	private static boolean isFree(ObjectNode object, String name) {
		return !object.has(name) || object.get(name) instanceof ObjectNode;
	}

	private static void putHere(ObjectNode object, StructureType type, String name, List<String> values) {
		Field field = type.fields().get(name);
		object.set(name, (field != null) ? value(required(field.type()), values) : texts(values));
	}

	private static VapiType required(VapiType type) {
		return (type instanceof VapiType.OptionalOf optional) ? optional.element() : type;
	}

	private static JsonNode value(VapiType type, List<String> values) {
		boolean several = type instanceof VapiType.ListOf || type instanceof VapiType.SetOf || values.size() > 1;
		return several ? texts(values) : scalar(type, values.get(0));
	}

	/** A text that is no value of its type stays text, for the reader to refuse. */
	private static JsonNode scalar(VapiType type, String text) {
		if (type == VapiType.Scalar.BOOLEAN && (text.equals("true") || text.equals("false"))) {
			return VapiJson.MAPPER.getNodeFactory().booleanNode(Boolean.parseBoolean(text));
		}
		if (type == VapiType.Scalar.LONG && text.matches("-?\\d{1,18}")) {
			return VapiJson.MAPPER.getNodeFactory().numberNode(Long.parseLong(text));
		}
		return VapiJson.MAPPER.getNodeFactory().stringNode(text);
	}

	private static ArrayNode texts(List<String> values) {
		ArrayNode texts = VapiJson.MAPPER.createArrayNode();
		values.forEach(texts::add);
		return texts;
	}

}
