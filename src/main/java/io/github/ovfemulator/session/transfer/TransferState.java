package io.github.ovfemulator.session.transfer;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.session.files.PackageContents;
import io.github.ovfemulator.session.files.PackageFile;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.session.files.SessionFiles;
import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.transfer.UploadTarget;
import io.github.ovfemulator.vapi.operation.MemoryReservation;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The files of a package that is being transferred into a session, and what is known from
 * them. Changes are guarded by the session's lock.
 */
final class TransferState {

	private final PackageSource source;

	private final PackageContents contents;

	private final TransferHost host;

	private final TransferEnvironment environment;

	private final Predicate<PackageFile> needed;

	private final Function<SessionFile, UploadTarget> targets;

	private final MemoryReservation memory;

	private volatile SessionFiles files;

	/** Whether all files that describe a pulled or archived package were read. */
	private boolean described;

	private boolean archivePulled;

	private boolean archiveFinished;

	/**
	 * Creates the state of a new or restored package.
	 * @param needed selects the files that the session needs
	 * @param targets creates the upload target of a file
	 */
	TransferState(PackageSource source, PackageContents contents, SessionFiles files, TransferHost host,
			TransferEnvironment environment, Predicate<PackageFile> needed,
			Function<SessionFile, UploadTarget> targets) {
		this.source = source;
		this.contents = contents;
		this.files = files;
		this.host = host;
		this.environment = environment;
		this.needed = needed;
		this.targets = targets;
		this.memory = new MemoryReservation(environment.readers().memory());
	}

	/** Restores the flags of a snapshot. */
	void restore(PackageSnapshot snapshot, boolean archive) {
		this.described = snapshot.described();
		this.archivePulled = archive;
		this.archiveFinished = snapshot.archiveFinished();
	}

	TransferHost host() {
		return this.host;
	}

	TransferEnvironment environment() {
		return this.environment;
	}

	MemoryReservation memory() {
		return this.memory;
	}

	PackageContents contents() {
		return this.contents;
	}

	SessionFiles files() {
		return this.files;
	}

	boolean isPushed() {
		return this.source.isPushed();
	}

	/** Whether each file has an upload URL of its own. */
	boolean hasUploadUrls() {
		return isPushed() && !this.source.archived();
	}

	/** Whether all files that describe the package were read. */
	boolean isDescribed() {
		return this.contents.isDescriptorKnown() && (this.described || hasUploadUrls());
	}

	/** Whether the end of the description of a pulled or archived package was reached. */
	boolean isDescriptionRead() {
		return this.described;
	}

	void describe() {
		this.host.change(() -> {
			this.described = true;
			this.host.advance();
			return null;
		});
	}

	boolean isComplete() {
		return this.files.isTransferComplete() && (!this.archivePulled || this.archiveFinished);
	}

	boolean isArchivePulled() {
		return this.archivePulled;
	}

	boolean isArchiveFinished() {
		return this.archivePulled && this.archiveFinished;
	}

	void finishArchive() {
		this.host.change(() -> {
			this.archiveFinished = true;
			this.host.advance();
			return null;
		});
	}

	/**
	 * Returns the entry of the descriptor in an archive. It replaces the entry of a
	 * pulled archive itself.
	 */
	SessionFile archivedDescriptor(String name) {
		return this.host.change(() -> {
			if (!isPushed() && !this.archivePulled) {
				this.archivePulled = true;
				exclude(this.files.entries());
			}
			return this.files.find((file) -> file.type() == FileType.OVF)
				.orElseGet(() -> addFound(PackageFile.named(name, FileType.OVF)));
		});
	}

	/** Adds a file found beside the descriptor or in its archive. */
	SessionFile addFound(PackageFile found) {
		return this.host.change(() -> {
			if (!this.host.acceptsFiles()) {
				throw this.host.refusal("the file '" + found.name() + "'");
			}
			SessionFile file = new SessionFile(found);
			add(List.of(file));
			return file;
		});
	}

	private void add(List<SessionFile> more) {
		this.files = this.files.plus(more);
		more.forEach(this::openUrl);
	}

	/** Removes entries and ends their transfers. Called within a change. */
	void exclude(List<SessionFile> excluded) {
		stop(excluded);
		excluded.forEach(this::closeUrl);
		this.files = this.files.without(excluded);
	}

	/** Ends the running transfers. Called under the lock. */
	void stop() {
		stop(this.files.entries());
	}

	private static void stop(List<SessionFile> files) {
		files.stream().filter((file) -> file.running() != null).forEach(SessionFile::reset);
	}

	void openUrl(SessionFile file) {
		if (hasUploadUrls()) {
			this.environment.uploads().add(file.address(), this.targets.apply(file));
		}
	}

	void closeUrl(SessionFile file) {
		this.environment.uploads().remove(file.address());
	}

	@Nullable TransferFault fault(String file) {
		return this.environment.faults().strike(this.host.subject(file));
	}

	/**
	 * Requires that an upload can start.
	 * @param fixed whether the file was received and cannot be replaced
	 */
	void requireAccepting(String name, boolean fixed, boolean running) {
		if (!this.host.acceptsFiles() || fixed) {
			throw this.host.refusal("an upload of '" + name + "'");
		}
		if (running) {
			throw VapiException.of(ErrorType.RESOURCE_BUSY, LocalizableMessage.of("emulator.upload.busy",
					"The file '%s' is being uploaded already; wait for that upload to end.", name));
		}
	}

	/**
	 * Reads a received file and continues with the session. Called within a change. An
	 * unexpected failure resets the file, or fails the session if the file is the
	 * descriptor.
	 * @param reserved the memory that is reserved for the file, in bytes
	 * @throws VapiException {@code unable_to_allocate_resource} if it occupies more than
	 * available; the file is reset
	 */
	void accept(SessionFile file, long reserved) {
		List<ParseIssue> issues;
		try {
			issues = this.contents.take(file, this.files);
			file.compress();
			this.memory.change(reserved, this.contents.heapSize(file));
		}
		catch (VapiException ex) {
			if (file.type() == FileType.OVF) {
				this.contents.forgetDescriptor();
			}
			file.reset();
			throw ex;
		}
		catch (RuntimeException | Error ex) {
			file.reset();
			if (file.type() != FileType.OVF) {
				throw ex;
			}
			this.host.fail(ex);
			throw VapiException.of(ErrorType.INTERNAL_SERVER_ERROR, LocalizableMessage.of("emulator.upload.unreadable",
					"The file '%s' cannot be read because of an unexpected failure; see the log of the emulator.",
					file.name()));
		}
		if (!issues.isEmpty()) {
			this.host.fail(OvfError.validation(issues));
		}
		else if (file.type() == FileType.OVF) {
			add(this.contents.furtherFiles().stream().filter(this.needed).map(SessionFile::new).toList());
		}
		this.host.advance();
	}

	/**
	 * Takes a snapshot.
	 * @param active whether the session accepts files
	 * @param lastUse the time of the last use of the session
	 */
	PackageSnapshot save(boolean active, Instant lastUse) {
		boolean pulling = active && !(this.described && isComplete());
		return new PackageSnapshot(this.source.spec().withoutSecrets(), pulling && this.source.hasSecretUrl(),
				this.files.entries()
					.stream()
					.map((file) -> file.save(hasUploadUrls(), this.contents.mayHoldSecrets(file)))
					.toList(),
				this.files.archives().stream().map((archive) -> archive.save()).toList(), this.described,
				this.archivePulled, isArchiveFinished(), lastUse);
	}

}
