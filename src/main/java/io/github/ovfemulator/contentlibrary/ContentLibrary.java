package io.github.ovfemulator.contentlibrary;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one library that there is, with or without items. It does not change while the
 * server runs.
 */
public final class ContentLibrary {

	static final String ID = "library-1";

	static final String NAME = "Library";

	private final Map<LibraryItemId, LibraryItem> items = new LinkedHashMap<>();

	private final Instant created;

	ContentLibrary(List<LibraryItem> items, Instant created) {
		items.forEach((item) -> this.items.put(item.id(), item));
		this.created = created;
	}

	/** When the library and its items came to be: at the start of the server. */
	Instant created() {
		return this.created;
	}

	List<LibraryItem> items() {
		return List.copyOf(this.items.values());
	}

	/**
	 * Finds an item.
	 * @param id its id
	 * @return the item, if there is one
	 */
	public Optional<LibraryItem> find(LibraryItemId id) {
		return Optional.ofNullable(this.items.get(id));
	}

}
