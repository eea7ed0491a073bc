package io.github.ovfemulator.contentlibrary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

import io.github.ovfemulator.contentlibrary.UpdateFileInfo.AddSpec;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.SourceType;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.TransferStatus;
import io.github.ovfemulator.contentlibrary.UpdateFiles.Descriptor;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.transfer.pull.PullSource;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of an update session and their transfers. Its lock guards them and is not
 * held while bytes move. After {@link #close(boolean)} nothing is taken.
 */
final class UpdateTransfers implements UpdateHost {

	private final String session;

	private final LibraryItem item;

	private final @Nullable String scope;

	private final LibraryEnvironment environment;

	private final TransferListener listener;

	private final UpdateFiles files;

	private final Map<UpdateFile, FutureTask<?>> pulls = new HashMap<>();

	private final Map<UpdateFile, PullSource> sources = new HashMap<>();

	private boolean closed;

	/**
	 * Creates the transfers of a session.
	 */
	UpdateTransfers(String session, LibraryItem item, @Nullable String scope, LibraryEnvironment environment,
			TransferListener listener) {
		this.session = session;
		this.item = item;
		this.scope = scope;
		this.environment = environment;
		this.files = new UpdateFiles(environment.memory());
		this.listener = listener;
	}

	synchronized <T> T read(Function<UpdateFiles, T> reading) {
		return reading.apply(this.files);
	}

	/**
	 * Takes the files of a restored session, and starts or continues their transfers.
	 * @param active whether the session is active
	 */
	synchronized void restore(UpdateFiles restored, boolean active) {
		this.files.replace(restored);
		this.closed = !active;
		if (active) {
			for (UpdateFile file : List.copyOf(this.files.all())) {
				file.retain();
				open(file, file.isPending() ? file.spec().pullSource() : null);
			}
		}
	}

	/** Whether a file is being fetched or waits for it. */
	synchronized boolean isFetching() {
		return !this.pulls.isEmpty();
	}

	@Override
	public boolean isOvf() {
		return this.item.isOvf();
	}

	@Override
	public TransferredFile subject(String file) {
		return new TransferredFile(this.session, file, this.scope);
	}

	/**
	 * Adds a file, in place of one of the same name.
	 * @param spec the file
	 * @param source where the server fetches it, {@code null} for other files
	 */
	synchronized UpdateFile add(AddSpec spec, @Nullable PullSource source) {
		if (isOvf() && !LibraryFolder.isListed(spec.name()) && this.files.descriptor() != null) {
			throw LibraryErrors.lateManifest(spec.name());
		}
		this.files.requireRoom(spec.name());
		UpdateFile file = new UpdateFile(spec, true, isOvf());
		put(file, source);
		return file;
	}

	/** Leaves a file of the item as it is. */
	synchronized void keep(String name) {
		this.files.keep(name).ifPresent(this::forget);
	}

	/** Removes a file, with effect on the item when the session is completed. */
	synchronized void remove(String name, ItemContent current) {
		UpdateFile file = this.files.find(name).orElse(null);
		if (!this.files.remove(name, current)) {
			throw LibraryErrors.noSessionFile(this.session, name);
		}
		if (file != null) {
			forget(file);
		}
	}

	private void put(UpdateFile file, @Nullable PullSource source) {
		this.files.find(file.name()).ifPresent(this::forget);
		this.files.put(file);
		open(file, source);
	}

	private void open(UpdateFile file, @Nullable PullSource source) {
		if (source != null) {
			startPull(file, source);
		}
		else if (file.spec().sourceType() == SourceType.PUSH) {
			file.addresses()
				.forEach((address) -> this.environment.uploads()
					.add(address, new UpdateUpload(this, file, this.environment)));
		}
	}

	private void startPull(UpdateFile file, PullSource source) {
		FutureTask<?> task = new FutureTask<>(new UpdatePull(this, file, source, this.environment), null);
		this.sources.put(file, source);
		this.pulls.put(file, task);
		this.listener.beginTransfer();
		file.begin();
		this.environment.threads().execute(task);
	}

	/**
	 * Ends the transfers of a file, and releases its bytes and those that came with it.
	 */
	private void forget(UpdateFile file) {
		close(file);
		file.discard();
		this.files.removeFrom(file).forEach(UpdateFile::discard);
	}

	private void close(UpdateFile file) {
		file.addresses().forEach(this.environment.uploads()::remove);
		this.sources.remove(file);
		FutureTask<?> pull = this.pulls.remove(file);
		if (pull != null) {
			this.listener.endTransfer();
			pull.cancel(true);
		}
	}

	@Override
	public synchronized void begin(UpdateFile file) {
		requireWanted(file);
		if (file.status() == TransferStatus.TRANSFERRING) {
			throw LibraryErrors.uploading(file.name());
		}
		this.listener.beginTransfer();
		file.begin();
	}

	@Override
	public void end(UpdateFile file) {
		boolean fetched;
		synchronized (this) {
			boolean pull = this.pulls.remove(file) != null;
			if (pull || !file.isPull()) {
				this.listener.endTransfer();
			}
			file.reset();
			fetched = pull && this.pulls.isEmpty() && !this.closed;
		}
		if (fetched) {
			this.listener.fetched();
		}
	}

	@Override
	public void received(UpdateFile file, int count) {
		file.addTransferred(count);
		requireWanted(file);
	}

	@Override
	public void take(UpdateFile file, StoredContent content, Inspection inspection) {
		synchronized (this) {
			if (isWanted(file)) {
				file.take(content);
				inspected(file, inspection);
				return;
			}
		}
		content.release();
		throw LibraryErrors.noSession(this.session);
	}

	@Override
	public void takeArchive(UpdateFile archive, List<Received> members, Inspection inspection, long size) {
		boolean room = this.files.hasRoom(members.size());
		synchronized (this) {
			if (room && isWanted(archive)) {
				this.files.removeFrom(archive).forEach(UpdateFile::discard);
				members.forEach((member) -> put(UpdateFile.found(member.name(), member.content(), archive), null));
				archive.end(size);
				inspected(archive, inspection);
				return;
			}
		}
		members.forEach((member) -> member.content().release());
		throw room ? LibraryErrors.noSession(this.session) : this.environment.memory().exhausted();
	}

	@Override
	public void takeBeside(UpdateFile descriptor, Received beside) {
		synchronized (this) {
			if (isWanted(descriptor)) {
				put(UpdateFile.found(beside.name(), beside.content(), descriptor), null);
				return;
			}
		}
		beside.content().release();
		throw LibraryErrors.noSession(this.session);
	}

	private void inspected(UpdateFile file, Inspection inspection) {
		if (inspection.error() != null) {
			file.fail(inspection.error());
		}
		else if (inspection.descriptor() != null && file.isReady()) {
			this.files.describe(inspection.descriptor());
			addReferenced(inspection.descriptor(), this.sources.get(file));
		}
	}

	/** Adds the files that a descriptor refers to and that were never added. */
	private void addReferenced(Descriptor descriptor, @Nullable PullSource source) {
		for (String reference : descriptor.references()) {
			String name = PackagePath.normalize(reference);
			boolean here = this.item.content().findReference(reference).isPresent()
					|| this.files.find(name).or(() -> this.files.find(PackagePath.decode(reference))).isPresent();
			if (here || reference.contains("://")) {
				continue;
			}
			ReferencedFile referenced = ReferencedFile.of(reference, name, source);
			put(referenced.file(), referenced.source());
		}
	}

	@Override
	public synchronized void fail(UpdateFile file, LocalizableMessage reason) {
		if (isWanted(file)) {
			file.fail(reason);
		}
	}

	/**
	 * Ends all transfers.
	 * @param handedOver whether the bytes are the item's now; otherwise they are released
	 */
	synchronized void close(boolean handedOver) {
		this.closed = true;
		for (UpdateFile file : this.files.all()) {
			close(file);
			if (handedOver) {
				file.detach();
			}
			else {
				file.discard();
			}
		}
	}

	private synchronized boolean isWanted(UpdateFile file) {
		return !this.closed && this.files.contains(file);
	}

	private void requireWanted(UpdateFile file) {
		if (!isWanted(file)) {
			throw LibraryErrors.noSession(this.session);
		}
	}

}
