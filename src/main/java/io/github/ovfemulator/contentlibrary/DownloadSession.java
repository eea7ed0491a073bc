package io.github.ovfemulator.contentlibrary;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import io.github.ovfemulator.contentlibrary.DownloadSessionModel.DownloadFileInfo;
import io.github.ovfemulator.contentlibrary.DownloadSessionModel.PrepareStatus;
import io.github.ovfemulator.contentlibrary.DownloadSessionModel.State;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.transfer.DownloadStream;
import io.github.ovfemulator.transfer.DownloadTarget;
import io.github.ovfemulator.transfer.DownloadTargets;
import io.github.ovfemulator.transfer.UploadToken;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.operation.MemoryReservation;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * A download session. It reads the content that the item had when it was created, also
 * after the item has changed. Its lock guards it; no lock is held while bytes move.
 */
final class DownloadSession extends LibrarySession<State> {

	/** The memory of a prepared file, in bytes. */
	private static final int FILE_SIZE = 700;

	private final ItemContent content;

	private final DownloadTargets targets;

	private final SessionActivity activity;

	private final MemoryReservation memory;

	private final Map<String, Prepared> prepared = new LinkedHashMap<>();

	/**
	 * Creates a session.
	 * @param content the retained content of the item, which the session releases
	 */
	DownloadSession(String id, LibraryItem item, ItemContent content, @Nullable String scope, @Nullable String user,
			DownloadTargets targets, Clock clock, Duration idle, MemoryBudget memory) {
		super(id, item, scope, user, State.ACTIVE, State.CANCELED, State.ERROR);
		this.content = content;
		this.targets = targets;
		this.memory = new MemoryReservation(memory);
		this.activity = new SessionActivity(clock, idle);
	}

	@Override
	void forget() {
		this.memory.close();
	}

	@Override
	synchronized boolean isExpired(Instant now) {
		return this.activity.isExpired(now);
	}

	synchronized DownloadSessionModel model() {
		return new DownloadSessionModel(id(), item().id().value(), String.valueOf(this.content.version()), error(),
				progress(), state(), this.activity.expiration());
	}

	synchronized List<DownloadFileInfo> files(UploadUrls urls) {
		return this.content.listed().stream().map((file) -> info(file, urls)).toList();
	}

	synchronized DownloadFileInfo file(String name, UploadUrls urls) {
		return info(require(name), urls);
	}

	/**
	 * Makes a file ready to be read.
	 * @param name the file
	 * @param storageUri makes its URI on the storage, {@code null} for a URL of this
	 * server
	 */
	synchronized DownloadFileInfo prepare(String name, @Nullable Function<ItemFile, String> storageUri,
			UploadUrls urls) {
		requireActive("prepare");
		touch();
		ItemFile file = require(name);
		String uri = (storageUri != null) ? storageUri.apply(file) : null;
		Prepared known = this.prepared.get(name);
		if (known == null || !Objects.equals(known.storageUri(), uri)) {
			if (known != null) {
				this.targets.remove(known.token());
			}
			this.prepared.put(name, open(file, uri));
		}
		return info(file, urls);
	}

	private Prepared open(ItemFile file, @Nullable String storageUri) {
		this.memory.change(0, FILE_SIZE);
		Prepared opened = new Prepared(UploadToken.random(), storageUri, new AtomicLong());
		if (storageUri == null) {
			this.targets.add(opened.token(), new Target(this, file, opened));
		}
		return opened;
	}

	private ItemFile require(String name) {
		return this.content.find(name)
			.filter(ItemFile::listed)
			.orElseThrow(() -> LibraryErrors.noSessionFile(id(), name));
	}

	private DownloadFileInfo info(ItemFile file, UploadUrls urls) {
		Prepared opened = this.prepared.get(file.name());
		return new DownloadFileInfo(file.name(), file.content().size(),
				(opened != null) ? Math.min(file.content().size(), opened.transferred().get()) : 0,
				(opened != null) ? PrepareStatus.PREPARED : PrepareStatus.UNPREPARED,
				(opened != null) ? endpoint(opened, file, urls) : null, FileInfo.ChecksumInfo.of(file.content()), null);
	}

	private static TransferEndpoint endpoint(Prepared opened, ItemFile file, UploadUrls urls) {
		return (opened.storageUri() != null) ? TransferEndpoint.of(opened.storageUri(), null)
				: TransferEndpoint.of(
						urls.base() + DownloadTargets.path(opened.token(), StorageUris.lastSegment(file.name())),
						urls.sslThumbPrint());
	}

	@Override
	void touch() {
		this.activity.touch();
	}

	@Override
	void release() {
		this.prepared.values().forEach((opened) -> this.targets.remove(opened.token()));
		this.prepared.clear();
		this.content.release();
	}

	private synchronized void begin() {
		requireActive("download");
		this.activity.beginTransfer();
	}

	private synchronized void finish() {
		this.activity.endTransfer();
	}

	/** A file that can be read. */
	private record Prepared(UploadToken token, @Nullable String storageUri, AtomicLong transferred) {

	}

	/** The target of a download URL. */
	private record Target(DownloadSession session, ItemFile file, Prepared prepared) implements DownloadTarget {

		@Override
		public TransferredFile subject() {
			return new TransferredFile(this.session.id(), this.file.name(), this.session.scope());
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
				return new DownloadStream(this.file.content().open(position), this.prepared.transferred()::addAndGet,
						this.session::finish);
			}
			catch (IOException | RuntimeException ex) {
				this.session.finish();
				throw ex;
			}
		}

	}

}
