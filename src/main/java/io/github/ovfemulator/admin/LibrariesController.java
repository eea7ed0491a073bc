package io.github.ovfemulator.admin;

import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.contentlibrary.Library;
import io.github.ovfemulator.contentlibrary.LibraryId;
import io.github.ovfemulator.contentlibrary.LibraryStore;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows content libraries: {@code /__admin/libraries}.
 */
@RestController
class LibrariesController {

	private final LibraryStore libraries;

	LibrariesController(LibraryStore libraries) {
		this.libraries = libraries;
	}

	@GetMapping(path = "/__admin/libraries", produces = MediaType.APPLICATION_JSON_VALUE)
	LibraryPage list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "100") int size,
			@RequestParam(required = false) @Nullable String scope) {
		PageRequest selection = new PageRequest(page, size);
		List<Library> all = this.libraries.libraries()
			.stream()
			.filter((library) -> scope == null || scope.equals(library.scope()))
			.toList();
		return new LibraryPage(all.size(), page, size, selection.of(all).stream().map(this::view).toList());
	}

	@GetMapping(path = "/__admin/libraries/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	LibraryView show(@PathVariable String id) {
		return this.libraries.find(new LibraryId(id))
			.map(this::view)
			.orElseThrow(() -> new NoSuchResourceException("There is no library '" + id + "'."));
	}

	private LibraryView view(Library library) {
		return new LibraryView(library.id().value(), library.name(), library.description(), library.scope(),
				library.created(), library.modified(),
				this.libraries.items()
					.stream()
					.filter((item) -> item.library().equals(library.id()))
					.map(LibraryItemView::of)
					.toList());
	}

	/**
	 * A page of libraries.
	 *
	 * @param total the number of all libraries
	 * @param page the number of the page, starting at 0
	 * @param size the maximum number of libraries on a page
	 * @param libraries the libraries on the page, the oldest first
	 */
	record LibraryPage(int total, int page, int size, List<LibraryView> libraries) {

	}

	/**
	 * A library.
	 *
	 * @param id the id
	 * @param name the name
	 * @param description the description, may be empty
	 * @param scope the scope, or {@code null}
	 * @param created the time of its creation
	 * @param modified the time of the last change of its properties
	 * @param items the items, the oldest first
	 */
	record LibraryView(String id, String name, String description, @Nullable String scope, Instant created,
			Instant modified, List<LibraryItemView> items) {

	}

}
