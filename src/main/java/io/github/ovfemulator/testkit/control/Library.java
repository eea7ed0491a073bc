package io.github.ovfemulator.testkit.control;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A content library.
 *
 * @param id the id
 * @param name the name
 * @param scope the scope, or {@code null} if it has none
 * @param items the items, the oldest first
 * @param json the library as JSON
 */
public record Library(String id, String name, @Nullable String scope, List<LibraryItem> items, String json) {

	static Library of(JsonObject library) {
		return new Library(library.text("id"), library.text("name"), library.optionalText("scope"),
				library.list("items").stream().map(LibraryItem::of).toList(), library.toString());
	}

}
