package io.github.ovfemulator.contentlibrary;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.type.HeapSize;
import org.jspecify.annotations.Nullable;

/**
 * Keeps libraries and items in memory; one lock guards them. It is bounded in the number
 * of libraries and items together, and in their memory. An item owns the bytes of its
 * current content and releases them when it is replaced or deleted.
 */
public final class LibraryStore {

	/** The memory of an object's token and map entries, in bytes. */
	private static final int OBJECT_SIZE = 300;

	private final Clock clock;

	private final int maxObjects;

	private final MemoryBudget memory;

	private final ChangeFeed changes;

	private final Map<LibraryId, Library> libraries = new LinkedHashMap<>();

	private final Map<LibraryItemId, LibraryItem> items = new LinkedHashMap<>();

	private long revision;

	/** What was created with which token. */
	private final Map<LibraryContents.Token, Object> tokens = new HashMap<>();

	/**
	 * Creates an empty store.
	 * @param clock the emulator's time
	 * @param maxObjects the largest number of libraries and items together
	 * @param memory the memory that they may occupy
	 * @param changes is notified of changed libraries and items
	 */
	LibraryStore(Clock clock, int maxObjects, MemoryBudget memory, ChangeFeed changes) {
		this.memory = memory;
		this.changes = changes;
		this.clock = clock;
		this.maxObjects = maxObjects;
	}

	/** Returns the libraries as they are now, the oldest first. */
	public synchronized List<Library> libraries() {
		return List.copyOf(this.libraries.values());
	}

	/** Returns the items of all libraries as they are now, the oldest first. */
	public synchronized List<LibraryItem> items() {
		return List.copyOf(this.items.values());
	}

	/** Finds a library as it is now. */
	public synchronized Optional<Library> find(LibraryId id) {
		return Optional.ofNullable(this.libraries.get(id));
	}

	/** Finds an item as it is now. */
	public synchronized Optional<LibraryItem> find(LibraryItemId id) {
		return Optional.ofNullable(this.items.get(id));
	}

	Library require(LibraryId id) {
		return find(id).orElseThrow(() -> LibraryErrors.noLibrary(id));
	}

	LibraryItem require(LibraryItemId id) {
		return find(id).orElseThrow(() -> LibraryErrors.noItem(id));
	}

	/**
	 * Adds a library, or returns the library that the same token created before.
	 * @param library the library
	 * @param token the token of the call
	 * @param caller the caller of the call, whose tokens are its own
	 * @return the library that the token stands for
	 */
	synchronized Library add(Library library, ClientToken token, @Nullable String caller) {
		LibraryContents.Token key = new LibraryContents.Token(token, caller, Library.class);
		if (this.tokens.get(key) instanceof LibraryId known && this.libraries.containsKey(known)) {
			return require(known);
		}
		requireRoom();
		this.memory.reserve(size(library));
		this.libraries.put(library.id(), library);
		reportChange(library.id());
		this.tokens.put(key, library.id());
		return library;
	}

	/**
	 * Adds an item, or returns the item that the same token created before.
	 * @param item the item, whose content is the store's from now on
	 * @param token the token of the call
	 * @param caller the caller of the call, whose tokens are its own
	 * @return the item that the token stands for
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code already_exists} when
	 * the library has an item of this name
	 */
	synchronized LibraryItem add(LibraryItem item, ClientToken token, @Nullable String caller) {
		LibraryContents.Token key = new LibraryContents.Token(token, caller, LibraryItem.class);
		if (this.tokens.get(key) instanceof LibraryItemId known && this.items.containsKey(known)) {
			return require(known);
		}
		requireFreeName(item);
		requireRoom();
		this.memory.reserve(size(item));
		this.items.put(item.id(), item);
		reportChange(item.id());
		this.tokens.put(key, item.id());
		return item;
	}

	/** Adds a library of the fixtures, without any check. */
	synchronized void put(Library library) {
		this.memory.occupy(size(library));
		this.libraries.put(library.id(), library);
		reportChange(library.id());
	}

	/** Adds an item of the fixtures, without any check. */
	synchronized void put(LibraryItem item) {
		this.memory.occupy(size(item));
		this.items.put(item.id(), item);
		reportChange(item.id());
	}

	synchronized void update(LibraryId id, UnaryOperator<Library> change) {
		Library library = require(id);
		Library changed = change.apply(library);
		this.memory.change(size(library), size(changed));
		this.libraries.put(id, changed);
		reportChange(id);
	}

	synchronized void update(LibraryItemId id, UnaryOperator<LibraryItem> change) {
		LibraryItem item = require(id);
		LibraryItem changed = change.apply(item);
		requireFreeName(changed);
		this.memory.change(size(item), size(changed));
		this.items.put(id, changed);
		reportChange(id);
	}

	/**
	 * Replaces the content of an item in one step, with the next content version.
	 * @param id the item
	 * @param files makes the new files of the current content; the store releases them
	 * when they are replaced, and so they are retained if they are current ones
	 * @return the changed item
	 */
	synchronized LibraryItem replaceContent(LibraryItemId id, Function<ItemContent, List<ItemFile>> files) {
		LibraryItem item = require(id);
		ItemContent old = item.content();
		LibraryItem changed = item.withContent(new ItemContent(old.version() + 1, files.apply(old)), now());
		// the files were reserved by the session that has brought them
		this.memory.release(size(item));
		this.memory.occupy(size(changed));
		this.items.put(id, changed);
		reportChange(id);
		old.release();
		return changed;
	}

	/**
	 * Returns the current content of an item for a reader that outlives this call.
	 * @param id the item
	 * @return its content, which the reader releases
	 */
	synchronized ItemContent retainContent(LibraryItemId id) {
		ItemContent content = require(id).content();
		content.keep();
		return content;
	}

	/**
	 * Deletes a library with its items.
	 * @param id its id
	 * @return the ids of its items
	 */
	synchronized List<LibraryItemId> delete(LibraryId id) {
		this.memory.release(size(require(id)));
		List<LibraryItemId> contained = this.items.values()
			.stream()
			.filter((item) -> item.library().equals(id))
			.map(LibraryItem::id)
			.toList();
		contained.forEach(this::delete);
		this.libraries.remove(id);
		reportChange(id);
		this.tokens.values().remove(id);
		return contained;
	}

	/**
	 * Deletes an item.
	 * @param id its id
	 */
	synchronized void delete(LibraryItemId id) {
		LibraryItem item = require(id);
		item.content().release();
		this.memory.release(size(item));
		this.items.remove(id);
		reportChange(id);
		this.tokens.values().remove(id);
	}

	/**
	 * Replaces all libraries and items.
	 * @param content the libraries, the items, whose bytes the store retains, and what
	 * was created with which token
	 */
	synchronized void replaceAll(LibraryContents content) {
		content.items().forEach((item) -> item.content().keep());
		clear();
		content.libraries().forEach(this::put);
		content.items().forEach(this::put);
		this.tokens.putAll(content.tokens());
	}

	/** Returns all libraries and items, with the tokens that created them. */
	synchronized LibraryContents content() {
		return new LibraryContents(libraries(), items(), Map.copyOf(this.tokens));
	}

	synchronized void clear() {
		this.items.values().forEach((item) -> {
			item.content().release();
			this.memory.release(size(item));
		});
		this.libraries.values().forEach((library) -> this.memory.release(size(library)));
		this.items.clear();
		this.libraries.clear();
		this.tokens.clear();
	}

	Clock clock() {
		return this.clock;
	}

	Instant now() {
		return this.clock.instant();
	}

	private void reportChange(Object id) {
		this.revision++;
		this.changes.changed((id instanceof LibraryId) ? "library" : "library_item", id.toString());
	}

	private void requireFreeName(LibraryItem item) {
		boolean taken = this.items.values()
			.stream()
			.anyMatch((other) -> !other.id().equals(item.id()) && other.library().equals(item.library())
					&& other.name().equalsIgnoreCase(item.name()));
		if (taken) {
			throw LibraryErrors.duplicateItem(item.name(), require(item.library()));
		}
	}

	private static long size(Object library) {
		return OBJECT_SIZE + HeapSize.of(library);
	}

	private void requireRoom() {
		if (this.libraries.size() + this.items.size() >= this.maxObjects) {
			throw LibraryErrors.tooMany(this.maxObjects);
		}
	}

	/** A number that grows with each change. */
	synchronized long revision() {
		return this.revision;
	}

	int maxObjects() {
		return this.maxObjects;
	}

}
