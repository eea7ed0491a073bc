package io.github.ovfemulator.session.transfer;

import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionGuard;
import io.github.ovfemulator.session.SessionOwner;
import io.github.ovfemulator.session.files.ArchiveFile;
import io.github.ovfemulator.session.files.ExternalDisks;
import io.github.ovfemulator.session.files.PackageContents;
import io.github.ovfemulator.session.files.PackageOrigin;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.session.files.SessionFiles;
import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the package of a session: the list of its files, and what becomes known by
 * them. What a change means for the state is its owner's to say.
 */
public final class PackageTransfer {

	private final SessionEnvironment environment;

	private final PackageSource source;

	private final PackageContents received;

	private final SessionOwner owner;

	private final SessionGuard guard;

	private final UploadAddresses addresses;

	private final FileTransfers transfers;

	private final ArchiveIntake archives;

	private final @Nullable PackagePull fetch;

	private final boolean archived;

	private volatile SessionFiles files;

	/** Whether all is here that describes the package, where nobody announces it. */
	private boolean described;

	/**
	 * Makes the intake of a new session, which awaits its descriptor. Nothing is fetched
	 * before it is told to {@link #start}.
	 * @param source what the client said of its package
	 * @param owner the session
	 * @param environment what all sessions share
	 */
	public PackageTransfer(PackageSource source, SessionOwner owner, SessionEnvironment environment) {
		this(source, new PackageContents(source, environment.readers()), SessionFiles.of(source), owner, environment);
		openUploads();
	}

	/**
	 * Makes the intake of a session that was written down. Nobody can upload to it before
	 * it is told to {@link #open}.
	 * @param restored its package
	 * @param owner the session
	 * @param environment what all sessions share
	 */
	public PackageTransfer(RestoredPackage restored, SessionOwner owner, SessionEnvironment environment) {
		this(restored.source(), restored.received(), restored.files(), owner, environment);
		this.described = restored.saved().described();
		this.archives.restore(restored.isArchive(), restored.saved().archiveFinished());
		this.guard.restore(restored.saved().lastUse());
	}

	private PackageTransfer(PackageSource source, PackageContents received, SessionFiles files, SessionOwner owner,
			SessionEnvironment environment) {
		PackageOrigin origin = source.origin();
		this.environment = environment;
		this.source = source;
		this.received = received;
		this.owner = owner;
		this.guard = new SessionGuard(owner, environment);
		this.addresses = new UploadAddresses(this, environment.uploads());
		this.transfers = new FileTransfers(this, owner, this.guard);
		this.archives = new ArchiveIntake(this, this.guard);
		this.fetch = (origin != null) ? new PackagePull(this, origin, environment.fetching()) : null;
		this.archived = source.archived();
		this.files = files;
	}

	/**
	 * Lets uploads in, and goes on with fetching. Called under the lock.
	 * @param missing whether the files are wanted now that are missing
	 */
	public void open(boolean missing) {
		openUploads();
		if (!this.described && this.owner.takesUploads()) {
			start();
		}
		else if (missing && !isTransferComplete()) {
			fetchMissing();
		}
	}

	/** Writes the package down. Called under the lock. */
	public PackageSnapshot save() {
		return new PackageSnapshot(this.source.spec().withoutSecrets(), isFetching() ? this.source.secretUrl() : null,
				this.files.entries()
					.stream()
					.map((file) -> file.save(takesSingleFiles(), this.received.mayHoldSecrets(file)))
					.toList(),
				this.files.archives().stream().map(ArchiveFile::save).toList(), this.described,
				this.archives.isFetched(), this.archives.isFetched() && !this.archives.isAwaited(),
				this.guard.lastUse());
	}

	/** Whether there is still something to be fetched, now or later. */
	private boolean isFetching() {
		return this.owner.takesUploads() && !(this.described && isTransferComplete());
	}

	private void openUploads() {
		open(this.files.entries());
		this.files.archives().forEach(this.addresses::open);
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

	/**
	 * Whether the client uploads the package.
	 * @return whether it does, rather than the server fetching it
	 */
	public boolean isPushed() {
		return this.fetch == null;
	}

	/**
	 * Whether all is known that the descriptor and, where nobody announces them, the
	 * files beside it tell about the package.
	 * @return whether it can be offered to the client
	 */
	public boolean isDescribed() {
		return this.received.isDescriptorKnown() && (this.described || (isPushed() && !this.archived));
	}

	/**
	 * What is known of the package.
	 * @return the package
	 */
	public PackageContents received() {
		return this.received;
	}

	/**
	 * The files so far.
	 * @return the files
	 */
	public SessionFiles files() {
		return this.files;
	}

	/**
	 * Whether nothing that the import needs is missing or still on its way.
	 * @return whether the transfer is over
	 */
	public boolean isTransferComplete() {
		return this.files.isTransferComplete() && !this.archives.isAwaited();
	}

	/**
	 * Takes entries off the list; what is on its way of them ends. Called under the lock.
	 * @param excluded the entries
	 */
	public void exclude(List<SessionFile> excluded) {
		stopUploads(excluded);
		excluded.forEach(this.addresses::close);
		this.files = this.files.without(excluded);
	}

	/**
	 * Leaves the disks that are not here to what looks like another service. What is on
	 * its way goes on. Called under the lock.
	 */
	public void leaveDisksToOthers() {
		List<SessionFile> disks = this.files.entries()
			.stream()
			.filter((file) -> file.type() == FileType.DISK && !file.isComplete())
			.toList();
		disks.forEach(this.addresses::close);
		ExternalDisks.move(this.files, this.received.descriptor(), disks::contains);
		disks.forEach(this.addresses::open);
	}

	/** Ends what is on its way. Called under the lock. */
	public void stopTransfers() {
		stopUploads(this.files.entries());
		if (this.fetch != null) {
			this.fetch.stop();
		}
	}

	/**
	 * Ends what is on its way, for good.
	 * @param ending ends what else goes on, under the lock
	 */
	public void close(Runnable ending) {
		this.guard.close(() -> {
			ending.run();
			stopTransfers();
			this.files.entries().forEach(this.addresses::close);
			this.files.archives().forEach(this.addresses::close);
		});
	}

	public SessionGuard guard() {
		return this.guard;
	}

	public SessionEnvironment environment() {
		return this.environment;
	}

	/** The transfers of its files. */
	FileTransfers transfers() {
		return this.transfers;
	}

	/** What a session has to know of a package that is an archive. */
	ArchiveIntake archives() {
		return this.archives;
	}

	/**
	 * Whether nobody has used the session for too long.
	 * @param now the time
	 * @param finished whether it only waits to be looked at
	 * @return whether it is to go
	 */
	public boolean isExpired(Instant now, boolean finished) {
		return this.guard.isClosed() || (!isTransferring() && this.guard.isForgotten(now, finished));
	}

	private boolean isTransferring() {
		return this.files.isAnyRunning() || (this.fetch != null && this.fetch.isActive());
	}

	/** Goes on with the session. Called under the lock. */
	public void advance() {
		this.owner.advance(this.guard.now());
	}

	/** Whether the session still takes files. */
	public boolean takesFiles() {
		return this.guard.read(() -> !this.guard.isClosed() && this.owner.takesUploads());
	}

	/** Adds a file that is there beside the descriptor, or in its archive. */
	public SessionFile addFound(SessionFile file) {
		return this.guard.change(() -> {
			if (!this.owner.takesUploads()) {
				throw this.owner.notAllowed("the file '" + file.name() + "'");
			}
			add(List.of(file));
			return file;
		});
	}

	/** There is no manifest beside the descriptor. */
	public void expectNoManifest() {
		this.guard.run(this.received::expectNoManifest);
	}

	/** All that describes the package has been read. */
	public void describe() {
		this.guard.run(() -> {
			this.described = true;
			advance();
		});
	}

	/** Ends the session in error, unless it has ended. */
	public void fail(OvfError error) {
		this.guard.locked(() -> {
			if (!this.guard.isClosed() && this.owner.takesUploads()) {
				this.owner.fail(error);
			}
			return null;
		});
	}

	/** What a transfer of a file is about. */
	public TransferredFile subject(String file) {
		return new TransferredFile(this.owner.id().value(), file, this.owner.scope());
	}

	/** What disturbs the transfer of a file that begins. */
	public @Nullable TransferFault fault(String file) {
		return this.environment.faults().strike(subject(file));
	}

	/**
	 * Requires the session to be there for one who has looked up no more than an upload.
	 * @throws VapiException {@code not_found} when it has expired, whether or not anybody
	 * has noticed
	 */
	public void requireAlive() {
		if (this.owner.isExpired(this.guard.now())) {
			this.owner.close();
			throw this.owner.notFound();
		}
	}

	/** Requires that something may be uploaded now. */
	public void requireTaking(String name, boolean taken, boolean running) {
		if (!this.owner.takesUploads() || taken) {
			throw this.owner.notAllowed("an upload of '" + name + "'");
		}
		if (running) {
			throw VapiException.of(ErrorType.RESOURCE_BUSY, LocalizableMessage.of("emulator.upload.busy",
					"The file '%s' is being uploaded already; wait for that upload to end.", name));
		}
	}

	/**
	 * Takes in a file that has arrived. Called under the lock.
	 * @param file the file
	 */
	public void take(SessionFile file) {
		List<ParseIssue> issues;
		try {
			issues = this.received.take(file, this.files);
		}
		catch (RuntimeException | StackOverflowError ex) {
			this.owner.breakDown(ex);
			return;
		}
		if (!issues.isEmpty()) {
			this.owner.fail(OvfError.validation(issues));
		}
		else if (file.type() == FileType.OVF) {
			add(this.received.furtherFiles().stream().filter(this.owner::needs).toList());
		}
		advance();
	}

	private void add(List<SessionFile> more) {
		this.files = this.files.plus(more);
		open(more);
	}

	private void open(List<SessionFile> more) {
		if (takesSingleFiles()) {
			more.forEach(this.addresses::open);
		}
	}

	/**
	 * Whether each file has an upload URL of its own.
	 * @return whether the client pushes them one by one
	 */
	public boolean takesSingleFiles() {
		return isPushed() && !this.archived;
	}

	private static void stopUploads(List<SessionFile> files) {
		files.stream().filter((file) -> file.running() != null).forEach(SessionFile::abort);
	}

}
