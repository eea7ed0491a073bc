package io.github.ovfemulator.journal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;

/**
 * The names of the emulated operations: structures, fields and constants, with the vAPI
 * types of the fields.
 */
final class Vocabulary {

	/**
	 * The names of JSON-RPC and REST, of property types and of types of library items.
	 */
	private static final Set<String> PROTOCOL = Set.of("jsonrpc", "2.0", "id", "method", "invoke", "params",
			"serviceId", "operationId", "ctx", "appCtx", "opId", "input", "result", "output", "error", "code", "value",
			"key", "type", "@class", VapiType.NO_NAME, "map-entry", "STRUCTURE", "OPTIONAL", "ERROR", "string",
			"password", "int", "real", "boolean", "ip", "expression", "ovf", "iso", "action", "~action");

	private final Set<String> words = new HashSet<>(PROTOCOL);

	private final Map<String, Set<VapiType>> types = new LinkedHashMap<>();

	private final Set<String> seen = new HashSet<>();

	/**
	 * Collects the names of operations.
	 * @param operations the operations
	 */
	Vocabulary(List<Operation> operations) {
		for (Operation operation : operations) {
			this.words.add(operation.service());
			this.words.add(operation.name());
			add(operation.input());
			add(operation.output());
		}
		add(new VapiType.DynamicOf(StandardError.class, List.of()));
	}

	/**
	 * Whether a text is a name of an operation or of the protocol.
	 * @param text the text
	 * @return whether it is
	 */
	boolean contains(String text) {
		return this.words.contains(text);
	}

	/**
	 * Returns the types of the fields of a name.
	 * @param name the name of a field
	 * @return the element types of the fields in all structures, empty for an unknown
	 * name
	 */
	Set<VapiType> types(String name) {
		return this.types.getOrDefault(name, Set.of());
	}

	private void add(StructureType structure) {
		this.words.add(structure.name());
		this.words.add(structure.tag());
		for (Field field : structure.fields().values()) {
			this.words.add(field.name());
			VapiType type = simple(field.type());
			this.types.computeIfAbsent(field.name(), (name) -> new HashSet<>()).add(type);
			add(type);
		}
	}

	private void add(VapiType type) {
		VapiType simple = simple(type);
		if (simple instanceof VapiType.Enumeration enumeration) {
			this.words.addAll(enumeration.names());
		}
		else if (simple instanceof VapiType.MapOf map) {
			add(map.key());
			add(map.value());
		}
		else if (simple instanceof VapiType.StructureOf structure && this.seen.add(structure.javaType().getName())) {
			add(StructureType.of(structure));
		}
		else if (simple instanceof VapiType.DynamicOf dynamic && this.seen.add(dynamic.word())) {
			StructureType.candidates(dynamic).forEach(this::add);
		}
	}

	private static VapiType simple(VapiType type) {
		if (type instanceof VapiType.OptionalOf optional) {
			return simple(optional.element());
		}
		if (type instanceof VapiType.ListOf list) {
			return simple(list.element());
		}
		return (type instanceof VapiType.SetOf set) ? simple(set.element()) : type;
	}

}
