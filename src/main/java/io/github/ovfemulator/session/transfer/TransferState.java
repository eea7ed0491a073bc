package io.github.ovfemulator.session.transfer;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.session.files.ExternalDisks;
import io.github.ovfemulator.session.files.PackageContents;
import io.github.ovfemulator.session.files.PackageFile;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.session.files.SessionFiles;
import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.transfer.UploadTarget;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The files of a package that is being transferred into a session, and what is known from
 * them. Changes are guarded by the session's lock.
 */
public final class TransferState {

	private final PackageSource source;

	private final PackageContents contents;

	private final TransferHost host;

	private final TransferEnvironment environment;

	private final Predicate<PackageFile> needed;

	private final Function<SessionFile, UploadTarget> targets;

	private final MemoryBudget.Reservation memory;

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
		this.memory = environment.readers().memory().reservation();
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

	/** The memory that the session has reserved. */
	public MemoryBudget.Reservation memory() {
		return this.memory;
	}

	/** The contents of the files received so far. */
	public PackageContents contents() {
		return this.contents;
	}

	/** The current files. Needs no lock. */
	public SessionFiles files() {
		return this.files;
	}

	boolean isPushed() {
		return this.source.isPushed();
	}

	/** Whether each file has an upload URL of its own. Needs no lock. */
	public boolean hasUploadUrls() {
		return isPushed() && !this.source.archived();
	}

	/** Whether all files that describe the package were read. */
	public boolean isDescribed() {
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

	/** Whether no required file is missing or being transferred. */
	public boolean isComplete() {
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

	/**
	 * Removes the referenced files that a descriptor does not refer to, and ends their
	 * transfers.
	 * @param selected the descriptor for the selected deployment option
	 */
	public void retain(OvfDescriptor selected) {
		Set<String> ids = selected.references().stream().map(FileReference::id).collect(Collectors.toSet());
		exclude(this.files.referenced()
			.stream()
			.filter((file) -> !ids.contains(Objects.requireNonNull(file.definition().reference()).id()))
			.toList());
	}

	/**
	 * Gives incomplete disks upload URLs that look like those of another service. Running
	 * uploads continue.
	 */
	public void makeDisksExternal() {
		List<SessionFile> disks = this.files.entries()
			.stream()
			.filter((file) -> file.type() == FileType.DISK && !file.isComplete())
			.toList();
		disks.forEach(this::closeUrl);
		ExternalDisks.move(this.files, this.contents.descriptor(), disks::contains);
		disks.forEach(this::openUrl);
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
			if (file.definition().isKept()) {
				file.compress();
				this.memory.change(reserved, this.contents.heapSize(file));
			}
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

}
