package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.inventory.InventoryStore;
import io.github.ovfemulator.inventory.VCenterProperties;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

import org.springframework.stereotype.Service;

/**
 * Finds libraries and items.
 */
@Service
class ContentLibraryService {

	private final ContentLibrary library;

	private final InventoryStore inventories;

	private final VCenterProperties properties;

	ContentLibraryService(ContentLibrary library, InventoryStore inventories, VCenterProperties properties) {
		this.library = library;
		this.inventories = inventories;
		this.properties = properties;
	}

	List<String> libraries() {
		return List.of(ContentLibrary.ID);
	}

	LibraryModel library(String id) {
		requireLibrary(id);
		return LibraryModel.local(ContentLibrary.ID, ContentLibrary.NAME,
				"The packages in the fixtures of this emulator.", this.library.created(), storageBackings(),
				this.properties.serverGuid().toString());
	}

	/** Returns the first datastore (a choice). The files are in a local folder. */
	private List<LibraryModel.StorageBacking> storageBackings() {
		return this.inventories.current()
			.all(Datastore.class)
			.stream()
			.limit(1)
			.map((datastore) -> LibraryModel.StorageBacking.datastore(datastore.id().value()))
			.toList();
	}

	List<String> findLibraries(LibraryFindSpec spec) {
		if (spec.name() == null && spec.type() == null) {
			throw noCriterion();
		}
		boolean matches = (spec.name() == null || spec.name().equalsIgnoreCase(ContentLibrary.NAME))
				&& (spec.type() == null || spec.type() == LibraryModel.LibraryType.LOCAL);
		return matches ? libraries() : List.of();
	}

	List<String> items(String libraryId) {
		requireLibrary(libraryId);
		return this.library.items().stream().map((item) -> item.id().value()).toList();
	}

	ItemModel item(LibraryItemId id) {
		return this.library.find(id)
			.map(this::model)
			.orElseThrow(() -> VapiException.of(ErrorType.NOT_FOUND,
					LocalizableMessage.of("emulator.content_library.item", "Unknown library item '%s'.", id)));
	}

	List<String> findItems(ItemFindSpec spec) {
		if (spec.equals(new ItemFindSpec(null, null, null, null, null))) {
			throw noCriterion();
		}
		return this.library.items()
			.stream()
			.filter((item) -> spec.matches(model(item)))
			.map((item) -> item.id().value())
			.toList();
	}

	private ItemModel model(LibraryItem item) {
		return ItemModel.of(item, this.library.created());
	}

	private static void requireLibrary(String id) {
		if (!id.equals(ContentLibrary.ID)) {
			throw VapiException.of(ErrorType.NOT_FOUND,
					LocalizableMessage.of("emulator.content_library.library", "Unknown library '%s'.", id));
		}
	}

	private static VapiException noCriterion() {
		return VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of("emulator.content_library.find_spec",
				"The spec has no criterion; set one of its fields."));
	}

}
