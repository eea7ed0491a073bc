package io.github.ovfemulator.inventory.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import tools.jackson.core.JsonPointer;

/**
 * A field of an entry of an inventory file, or something within it, with its place.
 *
 * @param section the list that the entry is in
 * @param entry the entry
 * @param place where it is in the entry
 * @param <E> the type of the entry
 */
record Field<E extends InventoryFile.Entry>(Section<E> section, E entry, JsonPointer place) {

	/** A field of it. */
	Field<E> field(String name) {
		return new Field<>(this.section, this.entry, this.place.appendProperty(name));
	}

	/** An element of it. */
	Field<E> element(int index) {
		return new Field<>(this.section, this.entry, this.place.appendIndex(index));
	}

	/** Where in the file it is. */
	JsonPointer pointer() {
		return this.section.pointer(this.entry).append(this.place);
	}

	/** A fault in it. */
	BadInventoryFileException fault(String reason) {
		return this.section.fault(this.entry, this.place, reason);
	}

	/** Makes what it describes; a value that makes no sense is a fault. */
	<T> T read(Supplier<T> reading) {
		try {
			return reading.get();
		}
		catch (IllegalArgumentException ex) {
			throw fault(String.valueOf(ex.getMessage()));
		}
	}

	/** Makes what each of its elements describes. */
	<S, T> List<T> readEach(List<S> elements, BiFunction<S, Field<E>, T> reading) {
		List<T> made = new ArrayList<>();
		for (int i = 0; i < elements.size(); i++) {
			S element = elements.get(i);
			Field<E> field = element(i);
			made.add(field.read(() -> reading.apply(element, field)));
		}
		return made;
	}

}
