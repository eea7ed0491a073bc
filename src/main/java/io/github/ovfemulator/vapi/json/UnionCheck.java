package io.github.ovfemulator.vapi.json;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * Checks the unions of a structure: the fields of the active case are set, those of other
 * cases are not.
 */
final class UnionCheck {

	private final Structure structure;

	private final StructureType type;

	private final InputLocation location;

	/**
	 * The fields that no active case allows, including discriminators of nested unions.
	 */
	private final Set<String> excluded = new HashSet<>();

	private UnionCheck(Structure structure, StructureType type, InputLocation location) {
		this.structure = structure;
		this.type = type;
		this.location = location;
	}

	static void check(Structure structure, StructureType type, InputLocation location) {
		UnionCheck check = new UnionCheck(structure, type, location);
		type.unions().forEach(check::check);
	}

	private void check(Union union) {
		Union.Case active = this.excluded.contains(union.discriminator()) ? null : activeCase(union);
		Set<String> allowed = new HashSet<>();
		if (active != null) {
			allowed.addAll(Arrays.asList(active.required()));
			allowed.addAll(Arrays.asList(active.optional()));
		}
		for (Union.Case other : union.cases()) {
			exclude(other.required(), allowed);
			exclude(other.optional(), allowed);
		}
		if (active != null) {
			for (String field : active.required()) {
				if (value(field) == null) {
					throw fault("vapi.data.structure.union.missing",
							"The structure '%s' lacks the field '%s', which its '" + union.discriminator()
									+ "' demands.",
							field);
				}
			}
		}
	}

	private void exclude(String[] fields, Set<String> allowed) {
		for (String field : fields) {
			if (!allowed.contains(field)) {
				if (value(field) != null) {
					throw fault("vapi.data.structure.union.extra",
							"The structure '%s' has the field '%s', which belongs to another case of its union; remove it.",
							field);
				}
				this.excluded.add(field);
			}
		}
	}

	private Union.@Nullable Case activeCase(Union union) {
		Object discriminator = value(union.discriminator());
		String name = (discriminator != null) ? discriminator.toString() : union.whenUnset();
		for (Union.Case candidate : union.cases()) {
			if (Arrays.asList(candidate.value()).contains(name)) {
				return candidate;
			}
		}
		return null;
	}

	private @Nullable Object value(String field) {
		return this.type.field(field).get(this.structure);
	}

	private InputException fault(String id, String pattern, String field) {
		return InputException.at(ErrorType.INVALID_ARGUMENT, this.location.field(field, this.type.name()),
				this.location, LocalizableMessage.of(id, pattern, this.type.name(), field));
	}

}
