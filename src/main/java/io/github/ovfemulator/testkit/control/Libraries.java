package io.github.ovfemulator.testkit.control;

import java.util.List;
import java.util.Map;

/**
 * Shows content libraries and their items.
 */
public final class Libraries {

	private final ControlCalls calls;

	Libraries(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Lists all libraries.
	 * @return the libraries, the oldest first
	 */
	public List<Library> list() {
		return this.calls.all("libraries", Map.of(), Library::of);
	}

	/**
	 * Lists the libraries of a scope.
	 * @param scope the scope
	 * @return the libraries, the oldest first
	 */
	public List<Library> list(String scope) {
		return this.calls.all("libraries", Map.of("scope", scope), Library::of);
	}

	/**
	 * Returns a library with its items.
	 * @param id the id of the library
	 * @return the library
	 */
	public Library get(String id) {
		return Library.of(JsonObject.read(this.calls.get("/libraries/" + ControlCalls.encode(id))));
	}

	/**
	 * Lists the items of all libraries.
	 * @return the items, the oldest first
	 */
	public List<LibraryItem> items() {
		return this.calls.all("library-items", "items", Map.of(), LibraryItem::of);
	}

	/**
	 * Lists the items of a scope.
	 * @param scope the scope
	 * @return the items, the oldest first
	 */
	public List<LibraryItem> items(String scope) {
		return this.calls.all("library-items", "items", Map.of("scope", scope), LibraryItem::of);
	}

	/**
	 * Returns an item with its files.
	 * @param id the id of the item
	 * @return the item
	 */
	public LibraryItem item(String id) {
		return LibraryItem.of(JsonObject.read(this.calls.get("/library-items/" + ControlCalls.encode(id))));
	}

}
