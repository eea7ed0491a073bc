package io.github.ovfemulator.contentlibrary;

import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.contentlibrary.storage.ContentSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of the content libraries.
 *
 * @param libraries the libraries, the oldest first
 * @param items the items, the oldest first
 * @param contents the bytes of the files of items and of their sessions
 */
public record LibrariesSnapshot(List<LibrarySnapshot> libraries, List<ItemSnapshot> items,
		List<ContentSnapshot> contents) {

	public LibrariesSnapshot {
		libraries = List.copyOf(libraries);
		items = List.copyOf(items);
		contents = List.copyOf(contents);
	}

	/**
	 * The call that created a library or an item.
	 *
	 * @param clientToken its client token
	 * @param user its caller, or {@code null}
	 */
	public record Origin(String clientToken, @Nullable String user) {

	}

	/**
	 * A snapshot of a library.
	 *
	 * @param id its id
	 * @param name its name
	 * @param description its description
	 * @param created when it was created
	 * @param modified when its properties were changed
	 * @param version the number of its properties
	 * @param backing the place of its content, {@code null} for the default datastore
	 * @param publishing whether and how it is published, without passwords
	 * @param optimization how it is optimized for publishing, or {@code null}
	 * @param configuration further settings, or {@code null}
	 * @param scope its scope, or {@code null}
	 * @param origin the call that created it, {@code null} for a fixture
	 */
	public record LibrarySnapshot(String id, String name, String description, Instant created, Instant modified,
			long version, LibraryModel.@Nullable StorageBacking backing, LibraryModel.PublishInfo publishing,
			LibraryModel.@Nullable OptimizationInfo optimization,
			LibraryModel.@Nullable ConfigurationInfo configuration, @Nullable String scope, @Nullable Origin origin) {

		static LibrarySnapshot of(Library library, @Nullable Origin origin) {
			return new LibrarySnapshot(library.id().value(), library.name(), library.description(), library.created(),
					library.modified(), library.version(), library.backing(), library.publishing(),
					library.optimization(), library.configuration(), library.scope(), origin);
		}

		Library restore() {
			return new Library(new LibraryId(this.id), this.name, this.description, this.created, this.modified,
					this.version, this.backing, this.publishing, this.optimization, this.configuration, this.scope);
		}

	}

	/**
	 * A snapshot of an item.
	 *
	 * @param id its id
	 * @param library the id of its library
	 * @param name its name
	 * @param description its description
	 * @param type its type
	 * @param created when it was created
	 * @param modified when its properties or files were changed
	 * @param version the number of its properties
	 * @param contentVersion the number of its files
	 * @param source the id of the item that it is a copy of, or {@code null}
	 * @param scope its scope, or {@code null}
	 * @param origin the call that created it, {@code null} for a fixture
	 * @param files its files
	 */
	public record ItemSnapshot(String id, String library, String name, String description, String type, Instant created,
			Instant modified, long version, long contentVersion, @Nullable String source, @Nullable String scope,
			@Nullable Origin origin, List<ItemFileSnapshot> files) {

		public ItemSnapshot {
			files = List.copyOf(files);
		}

		static ItemSnapshot of(LibraryItem item, @Nullable Origin origin) {
			return new ItemSnapshot(item.id().value(), item.library().value(), item.name(), item.description(),
					item.type(), item.created(), item.modified(), item.version(), item.content().version(),
					(item.source() != null) ? item.source().value() : null, item.scope(), origin,
					item.content().files().stream().map(ItemFileSnapshot::of).toList());
		}

	}

}
