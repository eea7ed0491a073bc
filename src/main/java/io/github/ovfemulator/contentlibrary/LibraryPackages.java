package io.github.ovfemulator.contentlibrary;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.ovfemulator.contentlibrary.storage.ContentStore;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;
import io.github.ovfemulator.ovf.packaging.WrittenFile;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * OVF packages in libraries, for the services that deploy and capture them. Items change
 * in one step: a reader sees the old files or the new ones.
 */
@Service
public class LibraryPackages {

	private static final Set<String> SHA256 = Set.of("SHA-256");

	private final LibraryStore store;

	private final ItemService items;

	private final ContentStore contents;

	LibraryPackages(LibraryStore store, ItemService items, ContentStore contents) {
		this.store = store;
		this.items = items;
		this.contents = contents;
	}

	/**
	 * Finds an item. {@link LibraryItem#isOvf()} returns whether it is a package, and
	 * {@link LibraryItem#content()} its descriptor, manifest, certificate and files.
	 * @param id its id
	 * @return the item as it is now
	 * @throws VapiException {@code not_found} when there is none
	 */
	public LibraryItem item(LibraryItemId id) {
		return this.store.require(id);
	}

	/**
	 * Opens the content of an item for reading: its bytes stay readable when the item is
	 * changed or deleted meanwhile.
	 * @param id the item
	 * @return its content, on which the caller calls {@link ItemContent#release()}
	 * @throws VapiException {@code not_found} when there is no such item
	 */
	public ItemContent open(LibraryItemId id) {
		return this.store.retainContent(id);
	}

	/**
	 * Checks the texts of a new item.
	 * @param name its name, or {@code null}
	 * @param description its description, or {@code null}
	 * @throws VapiException {@code invalid_argument} when one is too long, or the name is
	 * blank
	 */
	public static void requireTexts(@Nullable String name, @Nullable String description) {
		ItemService.requireTexts(name, description);
	}

	/**
	 * Checks the place for a package.
	 * @param library the library of a new item, or of the existing one
	 * @param item the item whose files are replaced, or {@code null} for a new item
	 * @throws VapiException {@code not_found} for the library or item,
	 * {@code invalid_argument} when the item is no package, is in another library, or
	 * both are unset
	 */
	public void requirePlace(@Nullable LibraryId library, @Nullable LibraryItemId item) {
		if (library == null && item == null) {
			throw invalid("no_place", "Neither a library nor a library item is given; set one of them.");
		}
		if (library != null) {
			this.store.require(library);
		}
		if (item != null) {
			LibraryItem existing = this.store.require(item);
			if (!existing.isOvf()) {
				throw invalidItem(item);
			}
			if (library != null && !existing.library().equals(library)) {
				throw invalid("other_library", "The library item '%s' is not in the library '%s'.", item, library);
			}
		}
	}

	/**
	 * Writes a package into a new item, or replaces all files of an item with the next
	 * content version.
	 * @param place the item
	 * @param files the files of the package; {@code .mf} files are kept and not listed
	 * @param scope the scope of a new item, or {@code null}
	 * @return the item, with the type {@code ovf}
	 * @throws VapiException {@code not_found} for the library or item,
	 * {@code already_exists} for the name, {@code unable_to_allocate_resource} when the
	 * bytes exceed the limit; then nothing has changed
	 */
	public LibraryItem save(PackagePlace place, List<WrittenFile> files, @Nullable String scope) {
		requirePlace(place.library(), place.item());
		List<ItemFile> written = write(files);
		try {
			return (place.item() != null) ? replace(place.item(), written)
					: this.items.add(Objects.requireNonNull(place.library()), place.name(), place.description(),
							LibraryItem.OVF, place.source(), new ItemContent(ItemContent.EMPTY.version() + 1, written),
							scope);
		}
		catch (RuntimeException ex) {
			release(written);
			throw ex;
		}
	}

	private LibraryItem replace(LibraryItemId id, List<ItemFile> written) {
		return this.store.replaceContent(id,
				(old) -> written.stream()
					.map((file) -> new ItemFile(file.name(),
							old.find(file.name()).map((known) -> known.version() + 1).orElse(1L), file.listed(),
							file.content()))
					.toList());
	}

	private List<ItemFile> write(List<WrittenFile> files) {
		List<ItemFile> written = new ArrayList<>();
		try {
			for (WrittenFile file : files) {
				written.add(new ItemFile(file.name(), 1, LibraryFolder.isListed(file.name()), write(file)));
			}
			return written;
		}
		catch (RuntimeException ex) {
			release(written);
			throw ex;
		}
	}

	private StoredContent write(WrittenFile file) {
		try (InputStream bytes = file.bytes().open(0); ContentStore.Writer writer = this.contents.write(SHA256)) {
			writer.transferFrom(bytes, (count) -> {
			});
			return writer.complete();
		}
		catch (IOException ex) {
			throw new IllegalStateException("Bytes in memory cannot be read", ex);
		}
	}

	private static void release(List<ItemFile> files) {
		files.forEach((file) -> file.content().release());
	}

	/**
	 * Returns the error of an item that is no OVF package, as a vCenter answers it.
	 * @param id the item
	 * @return {@code invalid_argument}
	 */
	public static VapiException invalidItem(LibraryItemId id) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT,
				LocalizableMessage.of("com.vmware.ovfs.ovfs-main.ovfs.invalid_library_item",
						"The library item '%s' is not an OVF package.", id));
	}

	private static VapiException invalid(String id, String pattern, Object... args) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT,
				LocalizableMessage.of("emulator.content_library.package." + id, pattern, args));
	}

	/**
	 * The item of a package.
	 *
	 * @param library the library of a new item
	 * @param item the item whose files are replaced and that keeps its name, description
	 * and source, or {@code null} for a new item
	 * @param name the name of a new item
	 * @param description the description of a new item
	 * @param source the item that a new item is recorded to be made from, or {@code null}
	 */
	public record PackagePlace(@Nullable LibraryId library, @Nullable LibraryItemId item, String name,
			String description, @Nullable LibraryItemId source) {

	}

}
