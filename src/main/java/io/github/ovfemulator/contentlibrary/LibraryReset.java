package io.github.ovfemulator.contentlibrary;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;
import io.github.ovfemulator.vapi.operation.Resettable;
import org.jspecify.annotations.Nullable;

/**
 * Fills the stores with the fixtures at the start, and again at a reset. The fixtures are
 * read once. A reset of a scope deletes what was created in it.
 */
final class LibraryReset implements Resettable {

	private final LibraryStore libraries;

	private final LibrarySessions sessions;

	private final Library library;

	private final List<LibraryItem> fixtures;

	LibraryReset(@Nullable Path fixtures, LibraryStore libraries, LibrarySessions sessions) {
		this.libraries = libraries;
		this.sessions = sessions;
		Instant now = libraries.now();
		this.library = Library.ofFixtures(now);
		this.fixtures = (fixtures != null) ? LibraryFolder.read(fixtures, now) : List.of();
		fill();
	}

	/** The bytes of the fixtures. */
	List<StoredContent> contents() {
		return this.fixtures.stream()
			.flatMap((item) -> item.content().files().stream())
			.map(ItemFile::content)
			.toList();
	}

	@Override
	public void reset() {
		this.libraries.clear();
		fill();
	}

	private void fill() {
		this.libraries.put(this.library);
		this.fixtures.forEach(this.libraries::put);
	}

	@Override
	public void reset(String scope) {
		this.libraries.items()
			.stream()
			.filter((item) -> scope.equals(item.scope()))
			.map(LibraryItem::id)
			.forEach(this::delete);
		this.libraries.libraries()
			.stream()
			.filter((each) -> scope.equals(each.scope()))
			.forEach((each) -> this.libraries.delete(each.id()).forEach(this.sessions::closeAll));
	}

	private void delete(LibraryItemId item) {
		this.libraries.delete(item);
		this.sessions.closeAll(item);
	}

}
