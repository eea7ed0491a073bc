package io.github.ovfemulator.contentlibrary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.ovfemulator.contentlibrary.LibrariesSnapshot.ItemSnapshot;
import io.github.ovfemulator.contentlibrary.LibrariesSnapshot.LibrarySnapshot;
import io.github.ovfemulator.contentlibrary.LibrariesSnapshot.Origin;
import io.github.ovfemulator.contentlibrary.storage.ContentReference;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.contentlibrary.storage.RestoredContents;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.session.RestoredSession;
import io.github.ovfemulator.session.SessionSnapshot;
import io.github.ovfemulator.session.files.PullEnvironment;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Libraries of a snapshot that are not in the store yet. It keeps their bytes until it is
 * closed.
 */
public final class RestoredLibraries implements AutoCloseable {

	private final LibraryEnvironment environment;

	private final @Nullable RestoredContents contents;

	private final Map<LibraryId, Library> libraries = new LinkedHashMap<>();

	private final Map<LibraryItemId, LibraryItem> items = new LinkedHashMap<>();

	private final Map<LibraryContents.Token, Object> tokens = new HashMap<>();

	private final LibrarySessionReader sessions;

	private RestoredLibraries(LibraryEnvironment environment, @Nullable RestoredContents contents) {
		this.environment = environment;
		this.contents = contents;
		this.sessions = new LibrarySessionReader(environment, new RestoredItems());
	}

	/** Returns the libraries of the store, which stay. */
	static RestoredLibraries unchanged(LibraryEnvironment environment) {
		RestoredLibraries current = new RestoredLibraries(environment, null);
		environment.libraries().items().forEach((item) -> current.items.put(item.id(), item));
		return current;
	}

	/**
	 * Reads a snapshot.
	 * @throws BadStateException if it is invalid; then nothing is kept
	 */
	static RestoredLibraries read(LibrariesSnapshot saved, LibraryEnvironment environment, Inventory inventory,
			List<StoredContent> fixtures) {
		RestoredContents contents = BadStateException.within("/contents",
				() -> RestoredContents.read(saved.contents(), environment.contents(), fixtures));
		RestoredLibraries restored = new RestoredLibraries(environment, contents);
		try {
			restored.read(saved, inventory);
			return restored;
		}
		catch (RuntimeException ex) {
			restored.close();
			throw ex;
		}
	}

	private void read(LibrariesSnapshot saved, Inventory inventory) {
		int max = this.environment.libraries().maxObjects();
		BadStateException.require(saved.libraries().size() + saved.items().size() <= max, "",
				"There are more than %s libraries and items (emulator.library.max-objects).".formatted(max));
		for (int i = 0; i < saved.libraries().size(); i++) {
			LibrarySnapshot library = saved.libraries().get(i);
			within("/libraries/" + i, () -> read(library, inventory));
		}
		Set<String> names = new HashSet<>();
		for (int i = 0; i < saved.items().size(); i++) {
			ItemSnapshot item = saved.items().get(i);
			within("/items/" + i, () -> read(item, names));
		}
	}

	private static void within(String place, Runnable reading) {
		BadStateException.within(place, () -> {
			reading.run();
			return place;
		});
	}

	private void read(LibrarySnapshot saved, Inventory inventory) {
		Library library = saved.restore();
		BadStateException.require(Characters.areId(saved.id()) && !this.libraries.containsKey(library.id()), "/id",
				"The id is invalid, or another library has the same id.");
		BadStateException.require(saved.version() >= 1, "/version", "The version must be at least 1.");
		String datastore = (saved.backing() != null) ? saved.backing().datastoreId() : null;
		BadStateException.require(
				datastore == null || inventory.find(Datastore.class, new DatastoreId(datastore)).isPresent(),
				"/backing/datastore_id", "There is no datastore '%s'.".formatted(datastore));
		this.libraries.put(library.id(), library);
		read(saved.origin(), Library.class, library.id());
	}

	private void read(ItemSnapshot saved, Set<String> names) {
		LibraryItemId id = new LibraryItemId(saved.id());
		LibraryId library = new LibraryId(saved.library());
		BadStateException.require(id.isWellFormed() && !this.items.containsKey(id), "/id",
				"The id is invalid, or another item has the same id.");
		BadStateException.require(this.libraries.containsKey(library), "/library",
				"There is no library '%s'.".formatted(library));
		BadStateException.require(names.add(library + " " + saved.name().toLowerCase(Locale.ROOT)), "/name",
				"Another item of the library has the same name.");
		BadStateException.require(saved.version() >= 1, "/version", "The version must be at least 1.");
		BadStateException.require(saved.contentVersion() >= 1, "/content_version",
				"The content version must be at least 1.");
		this.items.put(id,
				new LibraryItem(id, library, saved.name(), saved.description(), saved.type(), saved.created(),
						saved.modified(), saved.version(),
						(saved.source() != null) ? new LibraryItemId(saved.source()) : null, saved.scope(),
						new ItemContent(saved.contentVersion(), files(saved.files()))));
		read(saved.origin(), LibraryItem.class, id);
	}

	private void read(@Nullable Origin origin, Class<?> kind, Object id) {
		if (origin != null) {
			ClientToken token = BadStateException.within("/origin/client_token",
					() -> ClientToken.of(origin.clientToken(), "content_library"));
			BadStateException.require(
					this.tokens.put(new LibraryContents.Token(token, origin.user(), kind), id) == null,
					"/origin/client_token", "The client token is used twice.");
		}
	}

	private List<ItemFile> files(List<ItemFileSnapshot> saved) {
		List<ItemFile> files = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (int i = 0; i < saved.size(); i++) {
			ItemFileSnapshot file = saved.get(i);
			String place = "/files/" + i;
			BadStateException.require(names.add(file.name()), place + "/name", "Another file has the same name.");
			BadStateException.require(file.version() >= 1, place + "/version", "The version must be at least 1.");
			files.add(new ItemFile(file.name(), file.version(), file.listed(),
					BadStateException.within(place + "/content", () -> content(file.content()))));
		}
		return files;
	}

	private StoredContent content(ContentReference reference) {
		if (this.contents == null) {
			throw new BadStateException("", "The document has no libraries, and no content with this digest.");
		}
		return this.contents.get(reference);
	}

	private Optional<LibraryItem> find(LibraryItemId id) {
		return Optional.ofNullable(this.items.get(id));
	}

	/**
	 * Creates a session of an item.
	 * @param saved the snapshot of a session
	 * @param token the client token of its create call, or {@code null}
	 * @return the session, or empty if it is of another kind
	 * @throws BadStateException if the snapshot is invalid
	 */
	public Optional<RestoredSession> session(SessionSnapshot.Content saved, @Nullable ClientToken token) {
		return this.sessions.read(saved, token);
	}

	/**
	 * Returns an environment in which packages come from these libraries.
	 * @param pulling the current environment
	 */
	public PullEnvironment pulling(PullEnvironment pulling) {
		return pulling.with(new LibraryOriginProvider(this::find));
	}

	/** Replaces the libraries and items of the store. */
	public void activate() {
		if (this.contents != null) {
			this.environment.libraries()
				.replaceAll(new LibraryContents(List.copyOf(this.libraries.values()), List.copyOf(this.items.values()),
						this.tokens));
		}
	}

	/** Ends the use of the bytes. */
	@Override
	public void close() {
		if (this.contents != null) {
			this.contents.close();
		}
	}

	/** The items for their sessions. */
	private final class RestoredItems implements LibrarySessionReader.Items {

		@Override
		public Optional<LibraryItem> find(LibraryItemId id) {
			return RestoredLibraries.this.find(id);
		}

		@Override
		public List<ItemFile> files(List<ItemFileSnapshot> saved) {
			return RestoredLibraries.this.files(saved);
		}

		@Override
		public StoredContent content(ContentReference reference) {
			return RestoredLibraries.this.content(reference);
		}

	}

}
