package io.github.ovfemulator.admin;

import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.contentlibrary.LibraryItem;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import org.jspecify.annotations.Nullable;

/**
 * An item of a library.
 *
 * @param id the id
 * @param libraryId the id of the library
 * @param name the name
 * @param description the description, may be empty
 * @param type {@code ovf} for a package
 * @param scope the scope, or {@code null}
 * @param created the time of its creation
 * @param modified the time of the last change of its properties or files
 * @param contentVersion the version of its files
 * @param size the size of its files in bytes
 * @param files the files
 */
record LibraryItemView(String id, String libraryId, String name, String description, String type,
		@Nullable String scope, Instant created, Instant modified, long contentVersion, long size,
		List<FileView> files) {

	static LibraryItemView of(LibraryItem item) {
		return new LibraryItemView(item.id().value(), item.library().value(), item.name(), item.description(),
				item.type(), item.scope(), item.created(), item.modified(), item.content().version(),
				item.content().size(), item.content().files().stream().map(FileView::of).toList());
	}

	/**
	 * A file of an item.
	 *
	 * @param name the name
	 * @param size the size in bytes
	 * @param version the version of its content
	 * @param listed whether clients see it; a manifest and a certificate are kept and not
	 * listed
	 * @param present whether its bytes can be read; not after the restore of a state that
	 * left them out
	 */
	record FileView(String name, long size, long version, boolean listed, boolean present) {

		static FileView of(ItemFile file) {
			return new FileView(file.name(), file.content().size(), file.version(), file.listed(),
					file.content().isPresent());
		}

	}

}
