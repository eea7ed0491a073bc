package io.github.ovfemulator.contentlibrary;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.github.ovfemulator.contentlibrary.DownloadSessionModel.DownloadFileInfo;
import io.github.ovfemulator.contentlibrary.DownloadSessionModel.PrepareStatus;
import io.github.ovfemulator.contentlibrary.DownloadSessionModel.State;
import io.github.ovfemulator.contentlibrary.DownloadSnapshot.PreparedSnapshot;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionKind;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.transfer.DownloadStream;
import io.github.ovfemulator.transfer.DownloadTarget;
import io.github.ovfemulator.transfer.UploadToken;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * A download session. It reads the content that the item had when it was created, also
 * after the item has changed. Preparing files is a paced phase. No lock is held while
 * bytes move.
 */
final class DownloadSession extends LibrarySession<State> {

	/** The memory of a prepared file, in bytes. */
	private static final int FILE_SIZE = 700;

	private static final SessionKind KIND = new SessionKind("download", "Download session");

	private static final States<State> STATES = new States<>(State.ACTIVE, State.CANCELED, State.ERROR);

	private final ItemContent content;

	private final LibraryEnvironment environment;

	private final Map<String, PreparedFile> prepared = new LinkedHashMap<>();

	private final MemoryBudget.Reservation memory;

	private final boolean restored;

	/**
	 * Creates a session.
	 * @param content the retained content of the item, which the session releases
	 */
	DownloadSession(SessionId id, LibraryItem item, ItemContent content, @Nullable String scope, @Nullable String user,
			LibraryEnvironment environment) {
		super(id, KIND, item, scope, user, STATES, environment.sessions());
		this.content = content;
		this.environment = environment;
		this.memory = environment.memory().reservation();
		this.restored = false;
	}

	/**
	 * Restores a session, which retains its content when it is opened.
	 * @param content the content of the snapshot
	 * @throws BadStateException if the snapshot is invalid
	 */
	DownloadSession(DownloadSnapshot saved, LibraryItem item, ItemContent content, LibraryEnvironment environment) {
		super(new SessionId(saved.id()), KIND, item, saved.scope(), saved.general(), STATES, environment.sessions());
		this.content = content;
		this.environment = environment;
		this.memory = environment.memory().reservation();
		this.restored = true;
		for (int i = 0; i < saved.prepared().size(); i++) {
			PreparedSnapshot file = saved.prepared().get(i);
			BadStateException.require(content.find(file.file()).filter(ItemFile::listed).isPresent(),
					"/prepared/" + i + "/file", "The session has no file of this name.");
			BadStateException.require(new UploadToken(file.token()).isWellFormed(), "/prepared/" + i + "/token",
					"This is not a token of a download URL.");
			this.prepared.put(file.file(), new PreparedFile(file));
		}
		BadStateException.require(isActive() || this.prepared.isEmpty(), "/prepared",
				"A session that has ended has no prepared files.");
	}

	@Override
	protected void opened() {
		if (this.restored && isActive()) {
			this.content.keep();
			this.memory.occupy((long) this.prepared.size() * FILE_SIZE);
			this.prepared.forEach(this::addTarget);
		}
	}

	DownloadSessionModel model() {
		countPoll();
		return peek();
	}

	@Override
	public DownloadSessionModel peek(UploadUrls urls) {
		return peek();
	}

	private DownloadSessionModel peek() {
		return read(() -> new DownloadSessionModel(id().value(), item().id().value(), contentVersion(), error(),
				progress(), state(), expiration()));
	}

	List<DownloadFileInfo> pollFiles(UploadUrls urls) {
		countPoll();
		return files(urls);
	}

	@Override
	public List<DownloadFileInfo> files(UploadUrls urls) {
		return read(
				() -> this.content.listed().stream().map((file) -> info(file, urls, PrepareStatus.PREPARING)).toList());
	}

	DownloadFileInfo file(String name, UploadUrls urls) {
		countPoll();
		return read(() -> info(require(name), urls, PrepareStatus.PREPARING));
	}

	/**
	 * Makes a file ready to be read, when its phase ends. A phase that has begun before
	 * is the phase of the file, too.
	 * @param name the file
	 * @param storageUri makes its URI on the storage, {@code null} for a URL of this
	 * server
	 */
	DownloadFileInfo prepare(String name, @Nullable Function<ItemFile, String> storageUri, UploadUrls urls) {
		return change(() -> {
			requireActive("prepare");
			ItemFile file = require(name);
			String uri = (storageUri != null) ? storageUri.apply(file) : null;
			PreparedFile known = this.prepared.get(name);
			if (known == null || !Objects.equals(known.storageUri(), uri)) {
				if (known != null) {
					this.environment.downloads().remove(known.token());
				}
				prepare(name, new PreparedFile(uri));
			}
			return info(file, urls, PrepareStatus.PREPARE_REQUESTED);
		});
	}

	private void prepare(String name, PreparedFile file) {
		this.memory.change(0, FILE_SIZE);
		boolean begun = isPreparing();
		this.prepared.put(name, file);
		if (!begun) {
			phases().enterPaced(State.ACTIVE, now());
		}
		advance(now());
	}

	private boolean isPreparing() {
		return this.prepared.values().stream().anyMatch((file) -> !file.ready());
	}

	@Override
	protected void advance(Instant now) {
		if (isActive() && isPreparing() && phases().mayProceed(now)) {
			leave(() -> this.prepared.forEach((name, file) -> {
				file.makeReady();
				addTarget(name, file);
			}));
		}
	}

	private void addTarget(String name, PreparedFile file) {
		ItemFile target = require(name);
		if (file.storageUri() == null && file.ready() && target.content().isPresent()) {
			this.environment.downloads().add(file.token(), new Target(this, target, file));
		}
	}

	private ItemFile require(String name) {
		return this.content.find(name)
			.filter(ItemFile::listed)
			.orElseThrow(() -> LibraryErrors.noSessionFile(id().value(), name));
	}

	private DownloadFileInfo info(ItemFile file, UploadUrls urls, PrepareStatus waiting) {
		PreparedFile opened = this.prepared.get(file.name());
		long size = file.content().size();
		FileInfo.ChecksumInfo checksum = FileInfo.ChecksumInfo.of(file.content());
		if (opened == null) {
			return new DownloadFileInfo(file.name(), size, 0, PrepareStatus.UNPREPARED, null, checksum, null);
		}
		if (opened.ready() && !file.content().isPresent()) {
			return new DownloadFileInfo(file.name(), size, 0, PrepareStatus.ERROR, null, checksum,
					LibraryErrors.noBytes(file.name()));
		}
		return new DownloadFileInfo(file.name(), size, Math.min(size, opened.transferred()),
				opened.ready() ? PrepareStatus.PREPARED : waiting, opened.ready() ? opened.endpoint(file, urls) : null,
				checksum, null);
	}

	@Override
	void forget() {
		this.memory.close();
	}

	@Override
	void releaseFiles() {
		this.prepared.values().forEach((opened) -> {
			this.environment.downloads().remove(opened.token());
			opened.close();
		});
		this.prepared.clear();
		this.content.release();
	}

	@Override
	public DownloadSnapshot save() {
		return read(() -> new DownloadSnapshot(id().value(), scope(), saveGeneral(),
				this.content.files().stream().map(ItemFileSnapshot::of).toList(),
				this.prepared.entrySet().stream().map((entry) -> entry.getValue().save(entry.getKey())).toList()));
	}

	private void begin() {
		read(() -> {
			if (!isAlive()) {
				throw notFound();
			}
			requireActive("download");
			beginTransfer();
			return null;
		});
	}

	/** The target of a download URL. */
	private record Target(DownloadSession session, ItemFile file, PreparedFile prepared) implements DownloadTarget {

		@Override
		public TransferredFile subject() {
			return new TransferredFile(this.session.id().value(), this.file.name(), this.session.scope());
		}

		@Override
		public long size() {
			return this.file.content().size();
		}

		@Override
		public String entityTag() {
			return "\"" + this.session.item().id() + "-" + this.file.version() + "-" + size() + "\"";
		}

		@Override
		public InputStream open(long position) throws IOException {
			this.session.begin();
			try {
				return new DownloadStream(this.file.content().open(position), this.prepared::addTransferred,
						this.session::endTransfer);
			}
			catch (IOException | RuntimeException ex) {
				this.session.endTransfer();
				throw ex;
			}
		}

	}

}
