package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.VapiException;
import org.springframework.stereotype.Service;

/**
 * Finds libraries and their items.
 */
@Service
class ContentLibraryService {

	private static final LibraryModel LIBRARY = new LibraryModel(ContentLibrary.ID,
			"The packages in the fixtures of this emulator.", ContentLibrary.NAME, LibraryType.LOCAL, "1");

	private final ContentLibrary library;

	ContentLibraryService(ContentLibrary library) {
		this.library = library;
	}

	List<String> libraries() {
		return List.of(ContentLibrary.ID);
	}

	LibraryModel library(String id) {
		requireLibrary(id);
		return LIBRARY;
	}

	List<String> findLibraries(LibraryFindSpec spec) {
		if (spec.name() == null && spec.type() == null) {
			throw noCriterion();
		}
		boolean matches = (spec.name() == null || spec.name().equalsIgnoreCase(LIBRARY.name()))
				&& (spec.type() == null || spec.type() == LIBRARY.type());
		return matches ? libraries() : List.of();
	}

	List<String> items(String libraryId) {
		requireLibrary(libraryId);
		return this.library.items().stream().map((item) -> item.id().value()).toList();
	}

	ItemModel item(LibraryItemId id) {
		return this.library.find(id)
			.map(ItemModel::of)
			.orElseThrow(() -> VapiException.of(ErrorType.NOT_FOUND,
					LocalizableMessage.of("emulator.content_library.item", "There is no library item '%s'.", id)));
	}

	List<String> findItems(ItemFindSpec spec) {
		if (spec.equals(new ItemFindSpec(null, null, null, null, null))) {
			throw noCriterion();
		}
		return this.library.items()
			.stream()
			.filter((item) -> spec.matches(ItemModel.of(item)))
			.map((item) -> item.id().value())
			.toList();
	}

	private static void requireLibrary(String id) {
		if (!id.equals(ContentLibrary.ID)) {
			throw VapiException.of(ErrorType.NOT_FOUND,
					LocalizableMessage.of("emulator.content_library.library", "There is no library '%s'.", id));
		}
	}

	private static VapiException noCriterion() {
		return VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of("emulator.content_library.find_spec",
				"The spec says nothing of what to find; set one of its fields."));
	}

}
