package io.github.ovfemulator.contentlibrary;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Creates, finds, changes, copies and deletes items, and shows their files.
 */
@Service
class ItemService {

	private static final int MAX_NAME = 80;

	private static final int MAX_DESCRIPTION = 2000;

	private final LibraryStore store;

	private final LibrarySessions sessions;

	private final LibraryService libraries;

	private final UuidSource ids;

	ItemService(LibraryStore store, LibrarySessions sessions, LibraryService libraries, UuidSource ids) {
		this.store = store;
		this.sessions = sessions;
		this.libraries = libraries;
		this.ids = ids;
	}

	List<String> list(LibraryId library) {
		this.store.require(library);
		return ids((item) -> item.library().equals(library));
	}

	ItemModel get(LibraryItemId id) {
		return ItemModel.of(this.store.require(id));
	}

	List<String> find(ItemModel.FindSpec spec) {
		if (spec.equals(new ItemModel.FindSpec(null, null, null, null, null))) {
			throw LibraryErrors.noCriterion();
		}
		return ids((item) -> spec.matches(ItemModel.of(item)));
	}

	private List<String> ids(Predicate<LibraryItem> wanted) {
		return this.store.items().stream().filter(wanted).map((item) -> item.id().value()).toList();
	}

	String create(@Nullable String clientToken, ItemModel spec, CallContext call) {
		ClientToken token = ClientToken.of(clientToken, "content_library");
		LibraryId library = requireLibrary(spec);
		requireTexts(spec);
		if (spec.name() == null) {
			throw LibraryErrors.required("name");
		}
		return add(library, spec.name(), (spec.description() != null) ? spec.description() : "",
				(spec.type() != null) ? spec.type() : "", ItemContent.EMPTY, token, call)
			.id()
			.value();
	}

	/**
	 * Adds an item.
	 * @param content its files, which are the store's from now on
	 */
	private LibraryItem add(LibraryId library, String name, String description, String type, ItemContent content,
			ClientToken token, CallContext call) {
		return this.store.add(item(library, name, description, type, null, content, call.scope()), token,
				call.caller().user());
	}

	/**
	 * Adds an item that no client token identifies.
	 * @param made the item that it was made from, or {@code null}
	 * @param content its files, which are the store's from now on
	 * @param scope the scope, or {@code null}
	 */
	LibraryItem add(LibraryId library, String name, String description, String type, @Nullable LibraryItemId made,
			ItemContent content, @Nullable String scope) {
		return this.store.add(item(library, name, description, type, made, content, scope), ClientToken.random(), null);
	}

	private LibraryItem item(LibraryId library, String name, String description, String type,
			@Nullable LibraryItemId made, ItemContent content, @Nullable String scope) {
		return new LibraryItem(new LibraryItemId(this.ids.next().toString()), library, name, description, type,
				this.store.now(), this.store.now(), 1, made, scope, content);
	}

	/**
	 * Copies an item; the copy shares the bytes of its source.
	 * @param source the source
	 * @param spec the library, and the name and description where they differ
	 */
	@SuppressWarnings("ReferenceEquality") // a repeated token returns an item with other
											// content
	String copy(@Nullable String clientToken, LibraryItemId source, ItemModel spec, CallContext call) {
		ClientToken token = ClientToken.of(clientToken, "content_library");
		LibraryItem original = this.store.require(source);
		LibraryId library = requireLibrary(spec);
		requireTexts(spec);
		ItemContent content = this.store.retainContent(source);
		ItemContent copied = content.files().isEmpty() ? ItemContent.EMPTY
				: new ItemContent(ItemContent.EMPTY.version() + 1, content.files());
		try {
			LibraryItem copy = add(library, (spec.name() != null) ? spec.name() : original.name(),
					(spec.description() != null) ? spec.description() : original.description(), original.type(), copied,
					token, call);
			if (copy.content() != copied) {
				content.release();
			}
			return copy.id().value();
		}
		catch (RuntimeException ex) {
			content.release();
			throw ex;
		}
	}

	void update(LibraryItemId id, ItemModel spec) {
		requireTexts(spec);
		this.store.update(id, (item) -> {
			if (spec.version() != null && !spec.version().equals(String.valueOf(item.version()))) {
				throw LibraryErrors.wrongVersion(ErrorType.INVALID_ARGUMENT, spec.version(), item.version());
			}
			return item.withProperties(spec.name(), spec.description(), spec.type(), this.store.now());
		});
	}

	void delete(LibraryItemId id) {
		this.store.delete(id);
		this.sessions.closeAll(id);
	}

	List<FileInfo> files(LibraryItemId id) {
		return this.store.require(id).content().listed().stream().map(FileInfo::of).toList();
	}

	FileInfo file(LibraryItemId id, String name) {
		return FileInfo.of(listed(this.store.require(id), name));
	}

	List<FileInfo.StorageInfo> storage(LibraryItemId id) {
		LibraryItem item = this.store.require(id);
		return item.content().listed().stream().map(storageOf(item)).toList();
	}

	List<FileInfo.StorageInfo> storage(LibraryItemId id, String name) {
		LibraryItem item = this.store.require(id);
		return List.of(storageOf(item).apply(listed(item, name)));
	}

	private static ItemFile listed(LibraryItem item, String name) {
		return item.content()
			.find(name)
			.filter(ItemFile::listed)
			.orElseThrow(() -> LibraryErrors.noFile(item.id(), name));
	}

	private Function<ItemFile, FileInfo.StorageInfo> storageOf(LibraryItem item) {
		LibraryModel.StorageBacking backing = this.libraries.get(item.library()).requireBacking();
		return (file) -> FileInfo.StorageInfo.of(file, backing, storageUri(item, file));
	}

	String storageUri(LibraryItem item, ItemFile file) {
		LibraryModel library = this.libraries.get(item.library());
		return StorageUris.of(item, file, library.requireBacking(), String.valueOf(library.serverGuid()));
	}

	private LibraryId requireLibrary(ItemModel spec) {
		if (spec.libraryId() == null) {
			throw LibraryErrors.required("library_id");
		}
		return this.store.require(new LibraryId(spec.libraryId())).id();
	}

	private static void requireTexts(ItemModel spec) {
		requireTexts(spec.name(), spec.description());
	}

	static void requireTexts(@Nullable String name, @Nullable String description) {
		if (name != null && (name.isBlank() || characters(name) > MAX_NAME)) {
			throw LibraryErrors.invalid("name", "The name of an item has 1 to %s characters.", MAX_NAME);
		}
		if (description != null && characters(description) > MAX_DESCRIPTION) {
			throw LibraryErrors.invalid("description", "The description of an item has at most %s characters.",
					MAX_DESCRIPTION);
		}
	}

	private static int characters(String text) {
		return text.codePointCount(0, text.length());
	}

}
