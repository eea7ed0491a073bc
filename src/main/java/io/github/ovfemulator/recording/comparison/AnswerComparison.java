package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.InventoryRows;
import io.github.ovfemulator.recording.KnownWords;
import io.github.ovfemulator.recording.TypedJson;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.type.VapiType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Compares recorded answers with those of the emulator.
 */
final class AnswerComparison {

	/** The objects that were added to the inventory have ids with larger numbers. */
	private static final String FIRST_ADDED = "900000";

	private final Renaming renaming;

	private final ShownValues shown;

	private final ComparisonLog log;

	private final Set<String> created;

	/**
	 * Creates a comparison.
	 * @param created the recorded ids of machines that the recorded calls create
	 */
	AnswerComparison(Renaming renaming, ShownValues shown, ComparisonLog log, Set<String> created) {
		this.renaming = renaming;
		this.created = Set.copyOf(created);
		this.shown = shown;
		this.log = log;
	}

	/**
	 * Compares two answers.
	 * @param entry the number of the entry
	 * @param ignored the names of fields that depend on the moment
	 */
	void compare(int entry, Operation operation, ComparedAnswer recorded, ComparedAnswer here, Set<String> ignored) {
		this.log.compared(operation.toString());
		JsonComparison.Findings findings = this.log.findings(entry, operation.toString());
		if (!Objects.equals(recorded.error(), here.error())) {
			findings.add((recorded.status() != here.status()) ? Difference.Kind.STATUS : Difference.Kind.ERROR_TYPE, "",
					describe(recorded), describe(here));
			return;
		}
		if (recorded.status() != here.status()) {
			findings.add(Difference.Kind.STATUS, "", String.valueOf(recorded.status()), String.valueOf(here.status()));
		}
		VapiType type = (recorded.error() == null) ? TypedJson.required(operation.output()) : null;
		JsonComparison comparison = new JsonComparison(this.renaming, this.shown, findings);
		if (InventoryRows.isInventory(operation)) {
			JsonNode kept = without(recorded.value(), this::isMissing);
			boolean missing = kept.size() < recorded.value().size();
			comparison.compare(kept, without(here.value(), (id) -> isAdded(id) || (missing && isUnmatched(id))), type,
					ignored);
		}
		else {
			comparison.compare(recorded.value(), here.value(), type, ignored);
		}
	}

	/** The status, with the error and the id of its first message. */
	private String describe(ComparedAnswer answer) {
		if (answer.error() == null) {
			return String.valueOf(answer.status());
		}
		String message = answer.value().at("/messages/0/id").asString("");
		return (answer.status() + " " + this.shown.typeName(answer.error())
				+ (message.isEmpty() ? "" : " (" + this.shown.typeName(message) + ")"));
	}

	/** Removes the objects of a list whose id is selected. */
	private static JsonNode without(JsonNode value, Predicate<String> ids) {
		if (!(value instanceof ArrayNode list)) {
			return value;
		}
		ArrayNode kept = list.arrayNode();
		list.forEach((each) -> {
			if (each.valueStream().noneMatch((field) -> field.isString() && ids.test(field.stringValue()))) {
				kept.add(each);
			}
		});
		return kept;
	}

	/** Whether a session that could not be followed has created the machine there. */
	private boolean isMissing(String id) {
		return this.created.contains(id) && this.renaming.here(id) == null;
	}

	/** Whether it is a machine here without a counterpart. */
	private boolean isUnmatched(String id) {
		return isMachine(id) && !this.renaming.isKnown(id);
	}

	private static boolean isMachine(String id) {
		return id.startsWith("vm-") && KnownWords.isObjectId(id);
	}

	/** Machines are never added. */
	private static boolean isAdded(String id) {
		String number = id.substring(id.lastIndexOf('-') + 1);
		return KnownWords.isObjectId(id) && !isMachine(id)
				&& Characters.areAll(number, FIRST_ADDED.length(), FIRST_ADDED.length(), Characters::isDigit)
				&& number.compareTo(FIRST_ADDED) >= 0;
	}

}
