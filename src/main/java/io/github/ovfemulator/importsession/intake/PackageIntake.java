package io.github.ovfemulator.importsession.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.github.ovfemulator.importsession.store.ImportSessionId;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.transfer.Reception;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.transfer.UploadTarget;
import io.github.ovfemulator.vapi.exchange.Subject;
import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the package of a session: the files, their uploads, and what becomes known by
 * them. It holds the session's lock, which guards every change and is never held while
 * bytes move; what a change means for the state is its owner's to say.
 */
public final class PackageIntake {

	private final ReentrantLock lock = new ReentrantLock();

	private final SessionEnvironment environment;

	private final PackageSource source;

	private final ReceivedPackage received;

	private final Owner owner;

	private final @Nullable PackageFetch fetch;

	private final boolean archived;

	private volatile SessionFiles files;

	/** Whether all is here that describes the package, where nobody announces it. */
	private boolean described;

	/** Whether the server fetches an archive, and whether it has come to its end. */
	private boolean archive;

	private boolean archiveFinished;

	private volatile boolean closed;

	private volatile Instant lastUse;

	/**
	 * Makes the intake of a new session, which awaits its descriptor. Nothing is fetched
	 * before it is told to {@link #start}.
	 * @param source what the client said of its package
	 * @param owner the session
	 * @param environment what all sessions share
	 */
	public PackageIntake(PackageSource source, Owner owner, SessionEnvironment environment) {
		this.environment = environment;
		this.source = source;
		this.received = new ReceivedPackage(source, environment);
		this.owner = owner;
		this.lastUse = environment.clock().instant();
		PackageOrigin origin = source.origin();
		this.fetch = (origin != null) ? new PackageFetch(this, origin, environment.fetching()) : null;
		this.archived = source.archived();
		this.files = SessionFiles.of(source);
		if (this.archived) {
			this.files.archives()
				.forEach((archive) -> environment.uploads().add(archive.token(), new ArchiveTarget(this, archive)));
		}
		else {
			add(List.of(source.descriptorFile()));
		}
	}

	/**
	 * Makes the intake of a session that was written down. Nobody can upload to it before
	 * it is told to {@link #open}.
	 * @param restored its package
	 * @param owner the session
	 * @param environment what all sessions share
	 */
	public PackageIntake(RestoredPackage restored, Owner owner, SessionEnvironment environment) {
		PackageSource source = restored.source();
		PackageOrigin origin = source.origin();
		SavedPackage saved = restored.saved();
		this.environment = environment;
		this.source = source;
		this.received = restored.received();
		this.owner = owner;
		this.lastUse = saved.lastUse();
		this.fetch = (origin != null) ? new PackageFetch(this, origin, environment.fetching()) : null;
		this.archived = source.archived();
		this.described = saved.described();
		this.archive = restored.isArchive();
		this.archiveFinished = saved.archiveFinished();
		this.files = restored.files();
	}

	/**
	 * Lets uploads in, and goes on with fetching.
	 * @param missing whether the files are wanted now that are missing
	 */
	public void open(boolean missing) {
		settle(() -> {
			this.files.archives()
				.forEach((file) -> this.environment.uploads().add(file.token(), new ArchiveTarget(this, file)));
			connect(this.files.entries());
			if (!this.described && this.owner.takesUploads()) {
				start();
			}
			else if (missing && !isTransferComplete()) {
				fetchMissing();
			}
		});
	}

	/** Writes the package down. Called under the lock. */
	public SavedPackage save() {
		return new SavedPackage(this.source.spec(),
				this.files.entries().stream().map((file) -> file.save(isUploaded())).toList(),
				this.files.archives().stream().map(ArchiveFile::save).toList(), this.described, this.archive,
				this.archiveFinished, this.lastUse);
	}

	/** Begins to fetch the package, unless the client pushes it. */
	public void start() {
		if (this.fetch != null) {
			this.fetch.start(this.files.entries().get(0));
		}
	}

	/** Fetches what is missing, unless the client pushes it. Called under the lock. */
	public void fetchMissing() {
		if (this.fetch != null) {
			this.fetch.fetch(this.files.missing());
		}
	}

	/** Whether the client uploads the package. */
	public boolean isPushed() {
		return this.fetch == null;
	}

	/**
	 * Whether all is known that the descriptor and, where nobody announces them, the
	 * files beside it tell about the package.
	 */
	public boolean isDescribed() {
		return this.received.isDescriptorKnown() && (this.described || (isPushed() && !this.archived));
	}

	/** What is known of the package. */
	public ReceivedPackage received() {
		return this.received;
	}

	/** The files so far. */
	public SessionFiles files() {
		return this.files;
	}

	/**
	 * Changes the session, unless it is closed.
	 * @param action the change, under the lock
	 * @return what the change gives
	 * @throws VapiException {@code not_found} when the session is closed
	 */
	public <T extends @Nullable Object> T change(Supplier<T> action) {
		return locked(() -> {
			if (this.closed) {
				throw this.owner.notFound();
			}
			return action.get();
		});
	}

	/** Takes entries off the list; what is on its way of them ends. */
	public void exclude(List<SessionFile> excluded) {
		stopUploads(excluded);
		excluded.forEach((file) -> this.environment.uploads().remove(file.token()));
		this.files = this.files.without(excluded);
	}

	/** Ends what is on its way. */
	public void stopUploads() {
		stopUploads(this.files.entries());
		if (this.fetch != null) {
			this.fetch.stop();
		}
	}

	/** Ends what is on its way, for good. */
	public void close() {
		this.lock.lock();
		try {
			this.closed = true;
			stopUploads();
			this.files.entries().forEach((file) -> this.environment.uploads().remove(file.token()));
			this.files.archives().forEach((archive) -> this.environment.uploads().remove(archive.token()));
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Notes that somebody has used the session. */
	public void touch() {
		this.lastUse = now();
	}

	/** Notes that something has happened by itself. Called under the lock. */
	void touch(Instant at) {
		if (at.isAfter(this.lastUse)) {
			this.lastUse = at;
		}
	}

	/** Lets something happen that is due, which is no use of the session. */
	public void settle(Runnable action) {
		this.lock.lock();
		try {
			if (!this.closed) {
				action.run();
				this.owner.publish();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Reads what the lock guards, which is no use of the session. */
	public <T> T read(Supplier<T> reading) {
		this.lock.lock();
		try {
			return reading.get();
		}
		finally {
			this.lock.unlock();
		}
	}

	boolean isClosed() {
		return this.closed;
	}

	SessionEnvironment environment() {
		return this.environment;
	}

	private Instant now() {
		return this.environment.clock().instant();
	}

	/**
	 * Whether nobody has used the session for too long.
	 * @param now the time
	 * @param finished whether it only waits to be looked at
	 * @return whether it is to go
	 */
	public boolean isExpired(Instant now, boolean finished) {
		SessionProperties lifetimes = this.environment.lifetimes();
		Duration lifetime = finished ? lifetimes.finished() : lifetimes.idle();
		return this.closed || (!isTransferring() && now.isAfter(this.lastUse.plus(lifetime)));
	}

	private boolean isTransferring() {
		return this.files.isAnyRunning() || (this.fetch != null && this.fetch.isActive());
	}

	/** Whether nothing that the import needs is missing or still on its way. */
	public boolean isTransferComplete() {
		return this.files.isTransferComplete() && (!this.archive || this.archiveFinished);
	}

	/** Whether the server fetches an archive. */
	boolean isArchive() {
		return this.archive;
	}

	/** The files that are fetched now: first those that describe the package. */
	List<SessionFile> wanted() {
		return this.described ? this.files.missing() : this.files.bundles();
	}

	/** What is fetched is an archive, and the descriptor its first member. */
	SessionFile replaceDescriptor(SessionFile descriptor) {
		return change(() -> {
			this.archive = true;
			this.files = new SessionFiles(List.of(descriptor), this.files.archives());
			return descriptor;
		});
	}

	/** The archive that is fetched has come to its end. */
	void finishArchive() {
		change(() -> {
			this.archiveFinished = true;
			this.owner.advance(now());
			return null;
		});
	}

	/** Adds a file that is there beside the descriptor. */
	SessionFile addFound(SessionFile file) {
		return change(() -> {
			if (!this.owner.takesUploads()) {
				throw this.owner.notAllowed("the file '" + file.name() + "'");
			}
			add(List.of(file));
			return file;
		});
	}

	/** There is no manifest beside the descriptor. */
	void expectNoManifest() {
		change(() -> {
			this.received.expectNoManifest();
			return null;
		});
	}

	/** All that describes the package has been read. */
	void describe() {
		change(() -> {
			this.described = true;
			this.owner.advance(now());
			return null;
		});
	}

	/** Ends the session in error, unless it has ended. */
	void fail(OvfError error) {
		locked(() -> {
			if (!this.closed && this.owner.takesUploads()) {
				this.owner.fail(error);
			}
			return null;
		});
	}

	/** What a transfer of a file is about. */
	Subject subject(String file) {
		return new Subject(this.owner.id().value(), file, this.owner.scope());
	}

	/** What disturbs the transfer of a file that begins. */
	@Nullable TransferFault fault(SessionFile file) {
		return this.environment.faults().strike(subject(file.name()));
	}

	SessionUpload begin(SessionFile file, OptionalLong contentLength) {
		return change(() -> {
			requireTaking(file.name(), file.isComplete() && file.isKept(), file.running() != null);
			SessionUpload upload = new SessionUpload(this, file, this.received.digests(file),
					this.environment.limits().keepLimit(file.type()), contentLength);
			file.start(upload);
			return upload;
		});
	}

	private ArchiveUpload beginArchive(ArchiveFile archive) {
		return change(() -> {
			requireTaking(archive.part().fileName(), false, archive.isRunning());
			archive.start();
			return new ArchiveUpload(this, archive);
		});
	}

	/** Whether the session still takes files. */
	boolean takesFiles() {
		return locked(() -> !this.closed && this.owner.takesUploads());
	}

	/** Notes the digest of a body for each archive whose members are all here by now. */
	void completeArchives(String sha256) {
		locked(() -> {
			this.files.archives()
				.stream()
				.filter((archive) -> archive.sha256().isEmpty())
				.filter((archive) -> this.files.membersOf(archive).stream().allMatch(SessionFile::isComplete))
				.forEach((archive) -> archive.complete(sha256));
			return null;
		});
	}

	/** Ends the session in error, since an archive is not what it should be. */
	VapiException refuseArchive(String name, LocalizableMessage reason) {
		fail(OvfError.validation(List.of(new ParseIssue(ParseIssue.Category.PARSE_ERROR, name, -1, -1, reason))));
		return VapiException.of(ErrorType.INVALID_ARGUMENT, reason);
	}

	void endArchive(ArchiveFile archive) {
		locked(() -> {
			archive.end();
			return null;
		});
	}

	private void requireTaking(String name, boolean taken, boolean running) {
		if (!this.owner.takesUploads() || taken) {
			throw this.owner.notAllowed("an upload of '" + name + "'");
		}
		if (running) {
			throw VapiException.of(ErrorType.RESOURCE_BUSY, LocalizableMessage.of("emulator.upload.busy",
					"The file '%s' is being uploaded already; wait for that upload to end.", name));
		}
	}

	void received(SessionUpload upload, int count) {
		requireRunning(upload);
		upload.addTransferred(count);
		if (!isPushed() && upload.isTooLong()) {
			fail(OvfError.validation(List.of(ReceivedPackage.sizeIssue(upload.file(), upload.transferred()))));
			requireRunning(upload);
		}
	}

	void complete(SessionUpload upload, ReceivedFile content) {
		change(() -> {
			SessionFile file = upload.file();
			requireRunning(upload);
			file.complete(content);
			List<ParseIssue> issues = this.received.take(file, this.files);
			if (!issues.isEmpty()) {
				this.owner.fail(OvfError.validation(issues));
			}
			else if (file.type() == FileType.OVF) {
				add(this.received.furtherFiles().stream().filter(this.owner::needs).toList());
			}
			this.owner.advance(now());
			return null;
		});
	}

	VapiException exceedLimit(SessionUpload upload) {
		return change(() -> {
			requireRunning(upload);
			SessionFile file = upload.file();
			LocalizableMessage message = LocalizableMessage.of("emulator.upload.too_large",
					"The file '%s' has more than the %s bytes that %s allows.", file.name(), upload.keepLimit(),
					SessionLimits.propertyName(file.type()));
			this.owner.fail(OvfError
				.validation(List.of(new ParseIssue(ParseIssue.Category.PARSE_ERROR, file.name(), -1, -1, message))));
			return VapiException.of(ErrorType.INVALID_ARGUMENT, message);
		});
	}

	/** Ends an upload: if it is still running, it broke off. */
	void end(SessionUpload upload) {
		locked(() -> {
			if (upload.file().running() == upload) {
				upload.file().abort();
				this.owner.advance(now());
			}
			return null;
		});
	}

	private <T extends @Nullable Object> T locked(Supplier<T> action) {
		this.lock.lock();
		try {
			// at once, since an upload that has just ended must not look long forgotten
			touch();
			return action.get();
		}
		finally {
			touch();
			this.owner.publish();
			this.lock.unlock();
		}
	}

	private void add(List<SessionFile> more) {
		this.files = this.files.plus(more);
		connect(more);
	}

	private void connect(List<SessionFile> more) {
		if (isUploaded()) {
			more.forEach((file) -> this.environment.uploads().add(file.token(), new Target(this, file)));
		}
	}

	/** Whether each file has an upload URL of its own. */
	private boolean isUploaded() {
		return isPushed() && !this.archived;
	}

	private static void stopUploads(List<SessionFile> files) {
		files.stream().filter((file) -> file.running() != null).forEach(SessionFile::abort);
	}

	private void requireRunning(SessionUpload upload) {
		if (upload.file().running() != upload) {
			throw this.closed ? this.owner.notFound()
					: this.owner.notAllowed("the upload of '" + upload.file().name() + "'");
		}
	}

	/** What the upload URL of an archive leads to. */
	private record ArchiveTarget(PackageIntake intake, ArchiveFile archive) implements UploadTarget {

		@Override
		public Subject subject() {
			return this.intake.subject(this.archive.part().fileName());
		}

		@Override
		public Reception begin(OptionalLong contentLength) {
			return this.intake.beginArchive(this.archive);
		}

	}

	/** What an upload URL leads to. */
	private record Target(PackageIntake intake, SessionFile file) implements UploadTarget {

		@Override
		public Subject subject() {
			return this.intake.subject(this.file.name());
		}

		@Override
		public Upload begin(OptionalLong contentLength) {
			return this.intake.begin(this.file, contentLength);
		}

	}

	/**
	 * The session that a package is taken in for. Its methods are called under the lock,
	 * except those that make errors.
	 */
	public interface Owner {

		/**
		 * Which session it is.
		 * @return its id
		 */
		ImportSessionId id();

		/**
		 * The scope that it was created in.
		 * @return the scope, or {@code null}
		 */
		@Nullable String scope();

		/**
		 * Whether files may be uploaded now.
		 * @return whether the state takes uploads
		 */
		boolean takesUploads();

		/**
		 * Whether the session has any use for a file of the package.
		 * @param file a file that the descriptor refers to, or that the client announced
		 * @return whether it is to be uploaded
		 */
		boolean needs(SessionFile file);

		/**
		 * Goes on as far as what has arrived, and the pace, allow.
		 * @param now the time, or when that was due which makes it go on
		 */
		void advance(Instant now);

		/**
		 * Ends in error.
		 * @param error what is wrong with the package
		 */
		void fail(OvfError error);

		/** Lets everyone see what has changed. */
		void publish();

		/**
		 * Makes the error of what the state does not allow.
		 * @param what what was asked for
		 * @return the error
		 */
		VapiException notAllowed(String what);

		/**
		 * Makes the error of a session that is gone.
		 * @return the error
		 */
		VapiException notFound();

	}

}
