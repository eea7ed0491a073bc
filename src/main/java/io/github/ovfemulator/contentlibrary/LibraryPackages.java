package io.github.ovfemulator.contentlibrary;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.ovfemulator.contentlibrary.storage.ContentStore;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;
import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.transfer.BodySource;
import io.github.ovfemulator.vapi.operation.CallContext;
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
	 * Finds a library.
	 * @param id its id
	 * @return the library as it is now
	 * @throws VapiException {@code not_found} when there is none
	 */
	public Library library(LibraryId id) {
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
	 * Creates an item with files.
	 * @param library the library
	 * @param name the name of the item
	 * @param description the description of the item
	 * @param source the item that it was made from, or {@code null}
	 * @param files the files of the package
	 * @param call the call that creates it
	 * @return the item, with the type {@code ovf}
	 * @throws VapiException {@code not_found} for the library, {@code already_exists} for
	 * the name, {@code unable_to_allocate_resource} when the bytes exceed the limit
	 * @throws IOException when a file cannot be read; then nothing has changed
	 */
	public LibraryItem create(LibraryId library, String name, String description, @Nullable LibraryItemId source,
			List<NewFile> files, CallContext call) throws IOException {
		this.store.require(library);
		List<ItemFile> written = write(files);
		try {
			return this.items.add(library, name, description, LibraryItem.OVF, source,
					new ItemContent(ItemContent.EMPTY.version() + 1, written), ClientToken.of(null), call);
		}
		catch (RuntimeException ex) {
			release(written);
			throw ex;
		}
	}

	/**
	 * Replaces all files of an item with the next content version.
	 * @param id the item
	 * @param files the files of the package
	 * @return the changed item
	 * @throws VapiException {@code not_found} when there is no such item,
	 * {@code unable_to_allocate_resource} when the bytes exceed the limit
	 * @throws IOException when a file cannot be read; then nothing has changed
	 */
	public LibraryItem replace(LibraryItemId id, List<NewFile> files) throws IOException {
		this.store.require(id);
		List<ItemFile> written = write(files);
		try {
			return this.store.replaceContent(id,
					(old) -> written.stream()
						.map((file) -> new ItemFile(file.name(),
								old.find(file.name()).map((known) -> known.version() + 1).orElse(1L), file.listed(),
								file.content()))
						.toList());
		}
		catch (RuntimeException ex) {
			release(written);
			throw ex;
		}
	}

	private List<ItemFile> write(List<NewFile> files) throws IOException {
		List<ItemFile> written = new ArrayList<>();
		try {
			for (NewFile file : files) {
				written.add(new ItemFile(file.name(), 1, LibraryFolder.isListed(file.name()), write(file)));
			}
			return written;
		}
		catch (IOException | RuntimeException ex) {
			release(written);
			throw ex;
		}
	}

	private StoredContent write(NewFile file) throws IOException {
		try (InputStream bytes = file.bytes().open(); ContentStore.Writer writer = this.contents.write(SHA256)) {
			writer.transferFrom(bytes, (count) -> {
			});
			return writer.complete();
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

	/**
	 * A file to write into an item.
	 *
	 * @param name its name; {@code .mf} and {@code .cert} files are kept and not listed
	 * @param bytes opens its bytes
	 */
	public record NewFile(String name, BodySource bytes) {

	}

}
