package io.github.ovfemulator.contentlibrary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.ovfemulator.contentlibrary.LibrariesSnapshot.ItemSnapshot;
import io.github.ovfemulator.contentlibrary.LibrariesSnapshot.LibrarySnapshot;
import io.github.ovfemulator.contentlibrary.LibrariesSnapshot.Origin;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.contentlibrary.storage.SavedContents;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.session.SessionSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Exports and restores libraries, items and their bytes. Small files are included; larger
 * ones, and files that may hold secrets, are left out.
 */
public final class LibraryState {

	/** The state of update and download sessions during their phases. */
	public static final String PHASE = UpdateSessionModel.State.ACTIVE.name();

	/** All states of update and download sessions. */
	public static final List<String> SESSION_STATES = Stream
		.concat(Stream.of(UpdateSessionModel.State.values()), Stream.of(DownloadSessionModel.State.values()))
		.map(Enum::name)
		.distinct()
		.toList();

	private final LibraryEnvironment environment;

	private final LibraryReset fixtures;

	private final long maxFile;

	LibraryState(LibraryEnvironment environment, LibraryReset fixtures, long maxFile) {
		this.environment = environment;
		this.fixtures = fixtures;
		this.maxFile = maxFile;
	}

	/**
	 * Returns a number that grows with each change of libraries and items.
	 * @return the number
	 */
	public long revision() {
		return this.environment.libraries().revision();
	}

	/**
	 * Takes a snapshot.
	 * @param sessions the sessions, whose bytes are included as well
	 * @param maxTotal the largest number of bytes of all included files
	 * @param leftOut receives a sentence for each file whose bytes are left out
	 * @return the snapshot
	 */
	public LibrariesSnapshot save(List<SessionSnapshot> sessions, long maxTotal, List<String> leftOut) {
		LibraryContents current = this.environment.libraries().content();
		Map<Object, Origin> origins = new HashMap<>();
		current.tokens()
			.forEach((token, id) -> origins.put(id, new Origin(token.token().value().toString(), token.caller())));
		Collector collector = new Collector(new SavedContents(this.maxFile, maxTotal), leftOut);
		for (LibraryItem item : current.items()) {
			collector.add("library item '" + item.name() + "'", item.content().files());
		}
		sessions.forEach((session) -> collector.add(session.session()));
		return new LibrariesSnapshot(
				current.libraries()
					.stream()
					.map((library) -> LibrarySnapshot.of(library, origins.get(library.id())))
					.toList(),
				current.items().stream().map((item) -> ItemSnapshot.of(item, origins.get(item.id()))).toList(),
				collector.contents.contents());
	}

	/**
	 * Reads a snapshot. Nothing changes before {@link RestoredLibraries#activate()}.
	 * @param saved the snapshot, or {@code null} for the current libraries
	 * @param inventory the restored inventory
	 * @return the libraries, which the caller closes
	 * @throws io.github.ovfemulator.vapi.operation.BadStateException if the snapshot is
	 * invalid
	 */
	public RestoredLibraries read(@Nullable LibrariesSnapshot saved, Inventory inventory) {
		if (saved == null) {
			return RestoredLibraries.unchanged(this.environment);
		}
		return RestoredLibraries.read(saved, this.environment, inventory, this.fixtures.contents());
	}

	/** Collects the bytes of files. */
	private final class Collector {

		private final SavedContents contents;

		private final List<String> leftOut;

		private final FileSecrets secrets;

		Collector(SavedContents contents, List<String> leftOut) {
			this.contents = contents;
			this.leftOut = leftOut;
			this.secrets = new FileSecrets(LibraryState.this.environment.readers(), LibraryState.this.maxFile);
		}

		void add(String owner, List<ItemFile> files) {
			files.forEach((file) -> add(owner, file.name(), file.content(), this.secrets.mayBeIn(file, files)));
		}

		void add(SessionSnapshot.Content session) {
			if (session instanceof DownloadSnapshot download) {
				List<ItemFile> files = new ArrayList<>();
				download.files().forEach((file) -> {
					StoredContent content = file.content().content();
					if (content != null) {
						files.add(new ItemFile(file.name(), file.version(), file.listed(), content));
					}
				});
				add("download session " + session.id(), files);
			}
			else if (session instanceof UpdateSnapshot update) {
				update.files().forEach((file) -> {
					StoredContent content = (file.content() != null) ? file.content().content() : null;
					if (content != null) {
						add("update session " + session.id(), file.spec().name(), content,
								this.secrets.mayBeIn(file.spec().name(), content));
					}
				});
			}
		}

		private void add(String owner, String file, StoredContent content, boolean secret) {
			if (!this.contents.add(content, secret)) {
				String reason = secret ? "may hold secrets" : "are too many for the document";
				this.leftOut.add("The %s bytes of the file '%s' of the %s %s; the SHA-256 digest is %s."
					.formatted(content.size(), file, owner, reason, content.identity()));
			}
		}

	}

}
