package io.github.ovfemulator.vapi.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vendor's structures and enumerations as its bindings declare them, for comparison
 * with the records of the emulator.
 */
public final class StructureTable {

	private static final String RESOURCE = "/vapi/structure-table.json";

	private final Map<String, StructureEntry> structures = new LinkedHashMap<>();

	private final Map<String, List<String>> enums = new LinkedHashMap<>();

	private StructureTable(JsonNode table) {
		table.path("structures")
			.forEachEntry((name, structure) -> this.structures.put(name, StructureEntry.of(name, structure)));
		table.path("enums").forEachEntry((name, values) -> this.enums.put(name, strings(values)));
	}

	/**
	 * Reads the table.
	 * @return the table
	 */
	public static StructureTable load() {
		try (InputStream table = StructureTable.class.getResourceAsStream(RESOURCE)) {
			return new StructureTable(JsonMapper.shared().readTree(Objects.requireNonNull(table, RESOURCE)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns the structures.
	 * @return their canonical names
	 */
	public Set<String> structureNames() {
		return Set.copyOf(this.structures.keySet());
	}

	/**
	 * Returns the enumerations.
	 * @return their canonical names
	 */
	public Set<String> enumNames() {
		return Set.copyOf(this.enums.keySet());
	}

	/**
	 * A structure.
	 * @param name its canonical name
	 * @return its entry, if the table has one
	 */
	public Optional<StructureEntry> structure(String name) {
		return Optional.ofNullable(this.structures.get(name));
	}

	/**
	 * The values of an enumeration.
	 * @param name its canonical name
	 * @return its wire values in order, if the table has it
	 */
	public Optional<List<String>> enumValues(String name) {
		return Optional.ofNullable(this.enums.get(name));
	}

	private static List<String> strings(JsonNode values) {
		return values.valueStream().map(JsonNode::stringValue).toList();
	}

	/**
	 * A structure of the table.
	 *
	 * @param name its canonical name
	 * @param error whether it is a standard error
	 * @param fields the type words of its fields by wire name, in order
	 * @param unions its unions, an outer one before those nested in it
	 * @param always the optional fields that are set in every answer
	 */
	public record StructureEntry(String name, boolean error, Map<String, String> fields, List<UnionEntry> unions,
			List<String> always) {

		/** Returns the fields of every response. */
		public Set<String> answered() {
			Set<String> answered = new LinkedHashSet<>(this.always);
			this.fields.forEach((field, type) -> {
				if (!type.startsWith("optional<")) {
					answered.add(field);
				}
			});
			return answered;
		}

		private static StructureEntry of(String name, JsonNode structure) {
			Map<String, String> fields = new LinkedHashMap<>();
			structure.path("fields").forEachEntry((field, type) -> fields.put(field, type.stringValue()));
			List<UnionEntry> unions = structure.path("unions").valueStream().map(UnionEntry::of).toList();
			return new StructureEntry(name, structure.path("error").asBoolean(false), fields, unions,
					strings(structure.path("always")));
		}

	}

	/**
	 * A union of a structure.
	 *
	 * @param discriminator the field that says which case holds
	 * @param cases the cases by the discriminator's value
	 */
	public record UnionEntry(String discriminator, Map<String, CaseEntry> cases) {

		private static UnionEntry of(JsonNode union) {
			Map<String, CaseEntry> cases = new LinkedHashMap<>();
			union.path("cases").forEachEntry((value, fields) -> cases.put(value, CaseEntry.of(fields)));
			return new UnionEntry(union.path("discriminator").stringValue(), cases);
		}

	}

	/**
	 * A case of a union.
	 *
	 * @param required the fields that must be set
	 * @param optional the fields that may be set
	 */
	public record CaseEntry(List<String> required, List<String> optional) {

		private static CaseEntry of(JsonNode fields) {
			return new CaseEntry(strings(fields.path("required")), strings(fields.path("optional")));
		}

	}

}
