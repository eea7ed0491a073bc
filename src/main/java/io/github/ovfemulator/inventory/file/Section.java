package io.github.ovfemulator.inventory.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A list of an inventory file. The ids of its entries are valid and unique.
 *
 * @param <E> the type of the entries
 */
final class Section<E extends InventoryEntry> {

	/**
	 * Limits the numbers in ids, because new objects are numbered from the largest one.
	 */
	private static final int MAX_DIGITS = 9;

	private final FixtureDocument document;

	private final JsonPointer list;

	private final List<E> entries;

	private final Map<String, Integer> indices = new LinkedHashMap<>();

	Section(FixtureDocument document, String name, List<E> entries) {
		this.document = document;
		this.list = JsonPointer.empty().appendProperty(name);
		this.entries = entries;
		for (int i = 0; i < entries.size(); i++) {
			add(entries.get(i), i);
		}
	}

	List<E> all() {
		return this.entries;
	}

	/** Finds an entry by its id, {@code null} if there is none. */
	@Nullable E find(String id) {
		Integer index = this.indices.get(id);
		return (index != null) ? this.entries.get(index) : null;
	}

	/** Returns the entry to which a field of another entry refers. */
	<F extends InventoryEntry> E require(String id, Section<F> from, F entry, String field) {
		E found = find(id);
		if (found == null) {
			throw from.invalid(entry, field,
					"'%s' is not in the list %s".formatted(id, this.list.getMatchingProperty()));
		}
		return found;
	}

	Field<E> field(E entry, String name) {
		return new Field<>(this, entry, JsonPointer.empty().appendProperty(name));
	}

	/** Creates an exception for a field of an entry. */
	InvalidFixtureException invalid(E entry, String field, String reason) {
		return field(entry, field).invalid(reason);
	}

	/** Creates an exception for a location in an entry. */
	InvalidFixtureException invalid(E entry, JsonPointer place, String reason) {
		StringBuilder name = new StringBuilder();
		for (String part : Split.at(place.toString().substring(1), '/')) {
			boolean index = Characters.areAll(part, 1, MAX_DIGITS, Characters::isDigit);
			name.append((index || name.isEmpty()) ? "" : ".").append(index ? "[" + part + "]" : part);
		}
		return this.document.invalid(pointer(entry).append(place), "%s of %s: %s".formatted(name, entry.id(), reason));
	}

	/** Creates an exception for an entry as a whole. */
	InvalidFixtureException invalid(E entry, String reason) {
		return this.document.invalid(pointer(entry), entry.id() + ": " + reason);
	}

	/** The location of an entry in the file. */
	JsonPointer pointer(E entry) {
		Integer index = this.indices.get(entry.id());
		return this.list.appendIndex((index != null) ? index : 0);
	}

	private void add(E entry, int index) {
		JsonPointer place = this.list.appendIndex(index).appendProperty("id");
		if (!Characters.areId(entry.id())) {
			throw this.document.invalid(place,
					"'%s' is not a valid id; use %s".formatted(entry.id(), Characters.ID_FORM));
		}
		if (endsWithTooManyDigits(entry.id())) {
			throw this.document.invalid(place,
					"the number in '%s' must not have more than 9 digits".formatted(entry.id()));
		}
		Integer other = this.indices.put(entry.id(), index);
		if (other != null) {
			throw this.document.invalid(place, "'%s' is already the id of entry %s of the list %s".formatted(entry.id(),
					other + 1, this.list.getMatchingProperty()));
		}
	}

	/** UUIDs, which storage policies have, contain no number. */
	private static boolean endsWithTooManyDigits(String id) {
		return id.length() > MAX_DIGITS && !Characters.areUuid(id)
				&& id.substring(id.length() - MAX_DIGITS - 1).chars().allMatch(Characters::isDigit);
	}

	/**
	 * A value in an entry, with its location.
	 *
	 * @param section the list that contains the entry
	 * @param entry the entry
	 * @param place the location of the value in the entry
	 * @param <E> the type of the entry
	 */
	record Field<E extends InventoryEntry>(Section<E> section, E entry, JsonPointer place) {

		/** A field of this value. */
		Field<E> field(String name) {
			return new Field<>(this.section, this.entry, this.place.appendProperty(name));
		}

		/** An element of this value. */
		Field<E> element(int index) {
			return new Field<>(this.section, this.entry, this.place.appendIndex(index));
		}

		/** The location of this value in the file. */
		JsonPointer pointer() {
			return this.section.pointer(this.entry).append(this.place);
		}

		/** Creates an exception for this value. */
		InvalidFixtureException invalid(String reason) {
			return this.section.invalid(this.entry, this.place, reason);
		}

		/**
		 * Converts this value. An {@link IllegalArgumentException} is reported with its
		 * location.
		 */
		<T> T read(Supplier<T> reading) {
			try {
				return reading.get();
			}
			catch (IllegalArgumentException ex) {
				throw invalid(String.valueOf(ex.getMessage()));
			}
		}

		/** Converts each element of this value. */
		<S, T> List<T> readEach(List<S> elements, BiFunction<S, Field<E>, T> reading) {
			List<T> result = new ArrayList<>();
			for (int i = 0; i < elements.size(); i++) {
				S element = elements.get(i);
				Field<E> field = element(i);
				result.add(field.read(() -> reading.apply(element, field)));
			}
			return result;
		}

	}

}
