package io.github.ovfemulator.contentlibrary;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The only library, which does not change while the server runs.
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

	/** The creation time of the library and its items: the start of the server. */
	Instant created() {
		return this.created;
	}

	List<LibraryItem> items() {
		return List.copyOf(this.items.values());
	}

	/**
	 * Finds an item.
	 * @param id its id
	 * @return the item, empty if it does not exist
	 */
	public Optional<LibraryItem> find(LibraryItemId id) {
		return Optional.ofNullable(this.items.get(id));
	}

}
