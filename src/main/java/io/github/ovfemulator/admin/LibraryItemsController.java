package io.github.ovfemulator.admin;

import java.util.List;

import io.github.ovfemulator.contentlibrary.LibraryItem;
import io.github.ovfemulator.contentlibrary.LibraryItemId;
import io.github.ovfemulator.contentlibrary.LibraryStore;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the items of content libraries: {@code /__admin/library-items}.
 */
@RestController
class LibraryItemsController {

	private final LibraryStore libraries;

	LibraryItemsController(LibraryStore libraries) {
		this.libraries = libraries;
	}

	@GetMapping(path = "/__admin/library-items", produces = MediaType.APPLICATION_JSON_VALUE)
	ItemPage list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "100") int size,
			@RequestParam(required = false) @Nullable String scope,
			@RequestParam(required = false) @Nullable String library) {
		PageRequest selection = new PageRequest(page, size);
		List<LibraryItem> all = this.libraries.items()
			.stream()
			.filter((item) -> scope == null || scope.equals(item.scope()))
			.filter((item) -> library == null || library.equals(item.library().value()))
			.toList();
		return new ItemPage(all.size(), page, size, selection.of(all).stream().map(LibraryItemView::of).toList());
	}

	@GetMapping(path = "/__admin/library-items/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	LibraryItemView show(@PathVariable String id) {
		return this.libraries.find(new LibraryItemId(id))
			.map(LibraryItemView::of)
			.orElseThrow(() -> new NoSuchResourceException("There is no library item '" + id + "'."));
	}

	/**
	 * A page of items.
	 *
	 * @param total the number of all items
	 * @param page the number of the page, starting at 0
	 * @param size the maximum number of items on a page
	 * @param items the items on the page, the oldest first
	 */
	record ItemPage(int total, int page, int size, List<LibraryItemView> items) {

	}

}
