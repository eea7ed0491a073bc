package io.github.ovfemulator.contentlibrary;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.github.ovfemulator.contentlibrary.LibrarySessions.Owner;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.SourceType;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.TransferStatus;
import io.github.ovfemulator.contentlibrary.storage.ContentReference;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;
import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.session.RestoredSession;
import io.github.ovfemulator.session.SessionSnapshot;
import io.github.ovfemulator.transfer.UploadToken;
import io.github.ovfemulator.vapi.operation.BadStateException;
import org.jspecify.annotations.Nullable;

/**
 * Restores update and download sessions of restored items.
 */
final class LibrarySessionReader {

	private final LibraryEnvironment environment;

	private final Items items;

	/** The items with an active update session. */
	private final Set<LibraryItemId> updated = new HashSet<>();

	LibrarySessionReader(LibraryEnvironment environment, Items items) {
		this.environment = environment;
		this.items = items;
	}

	/**
	 * Restores a session.
	 * @return the session, or empty if it is of another kind
	 * @throws BadStateException if the snapshot is invalid
	 */
	Optional<RestoredSession> read(SessionSnapshot.Content saved, @Nullable ClientToken token) {
		if (saved instanceof DownloadSnapshot download) {
			return Optional.of(new RestoredSession(token, new Owner(DownloadSession.class, download.general().user()),
					read(download), 0));
		}
		if (saved instanceof UpdateSnapshot update) {
			return Optional.of(new RestoredSession(token, new Owner(UpdateSession.class, update.general().user()),
					read(update), 0));
		}
		return Optional.empty();
	}

	private LibraryItem item(LibrarySessionSnapshot general) {
		BadStateException.require(general.contentVersion() >= 1, "/general/content_version",
				"The content version must be at least 1.");
		return this.items.find(new LibraryItemId(general.item()))
			.orElseThrow(() -> new BadStateException("/general/item",
					"There is no library item '%s'.".formatted(general.item())));
	}

	private DownloadSession read(DownloadSnapshot saved) {
		LibraryItem item = item(saved.general());
		return new DownloadSession(saved, item,
				new ItemContent(saved.general().contentVersion(), this.items.files(saved.files())), this.environment);
	}

	private UpdateSession read(UpdateSnapshot saved) {
		LibraryItem item = item(saved.general());
		boolean active = BadStateException.within("/general/phases",
				() -> saved.general()
					.phases()
					.state(UpdateSessionModel.State.class)) == UpdateSessionModel.State.ACTIVE;
		BadStateException.require(!active || this.updated.add(item.id()), "/general/item",
				"The item has another active update session.");
		Map<String, UpdateFile> files = new LinkedHashMap<>();
		for (int i = 0; i < saved.files().size(); i++) {
			UpdateFileSnapshot file = saved.files().get(i);
			UpdateFile read = BadStateException.within("/files/" + i, () -> read(file, item.isOvf(), active));
			BadStateException.require(files.put(read.name(), read) == null, "/files/" + i + "/spec/name",
					"Another file has the same name.");
		}
		for (int i = 0; i < saved.files().size(); i++) {
			link(saved.files().get(i), files, "/files/" + i);
		}
		return new UpdateSession(saved, item, UpdateFiles.restore(this.environment.memory(), files.values(),
				saved.removed(), saved.kept(), saved.descriptor()), this.environment);
	}

	private static void link(UpdateFileSnapshot saved, Map<String, UpdateFile> files, String place) {
		if (saved.source() != null) {
			UpdateFile source = files.get(saved.source());
			if (source == null) {
				throw new BadStateException(place + "/source",
						"The session has no file '%s'.".formatted(saved.source()));
			}
			Objects.requireNonNull(files.get(saved.spec().name())).comeFrom(source);
		}
	}

	private UpdateFile read(UpdateFileSnapshot saved, boolean ovf, boolean active) {
		BadStateException.require(new UploadToken(saved.token()).isWellFormed(), "/token",
				"This is not a token of an upload URL.");
		BadStateException.require(!active || !saved.incompleteSource(), "/spec/source_endpoint/uri",
				"User, password and query of this URL were left out of the state; the pull cannot continue without them.");
		if (saved.spec().sourceType() == SourceType.PULL && saved.status() != TransferStatus.ERROR) {
			BadStateException.within("/spec/source_endpoint/uri", saved.spec()::pullSource);
		}
		ContentReference reference = saved.content();
		StoredContent content = (reference != null)
				? BadStateException.within("/content", () -> this.items.content(reference)) : null;
		UpdateFile file = new UpdateFile(saved, ovf, content);
		boolean hasBytes = active && file.isReady() && !file.isArchive()
				&& (saved.spec().sourceType() != SourceType.NONE || saved.source() != null);
		BadStateException.require(hasBytes == (content != null), "/content",
				"A file has content if, and only if, it is READY in an active session.");
		BadStateException.require(content == null || Long.valueOf(content.size()).equals(saved.size()), "/size",
				"This is not the size of the content.");
		return file;
	}

	/**
	 * The restored items.
	 */
	interface Items {

		Optional<LibraryItem> find(LibraryItemId id);

		/**
		 * Returns the files of a snapshot.
		 * @throws BadStateException if the snapshot lacks their contents
		 */
		List<ItemFile> files(List<ItemFileSnapshot> saved);

		/**
		 * Returns the bytes of a snapshot.
		 * @throws BadStateException if the snapshot lacks them
		 */
		StoredContent content(ContentReference reference);

	}

}
