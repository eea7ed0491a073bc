package io.github.ovfemulator.session.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.session.files.ArchiveFile;
import io.github.ovfemulator.session.files.ExternalDisks;
import io.github.ovfemulator.session.files.PackageContents;
import io.github.ovfemulator.session.files.PackageFile;
import io.github.ovfemulator.session.files.PackageOrigin;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.session.files.SessionFiles;
import io.github.ovfemulator.transfer.UploadAddress;
import io.github.ovfemulator.transfer.UploadHandler;
import io.github.ovfemulator.transfer.UploadTarget;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * The transfer of a package into a session, pushed by the client or pulled by the server.
 * Unless stated otherwise, methods are called under the session's lock.
 */
public final class PackageTransfer {

	private final TransferHost host;

	private final TransferState state;

	private final @Nullable PackagePull pull;

	/**
	 * Creates the transfer of a new session. Upload URLs are valid at once; a pull begins
	 * with {@link #start}.
	 * @param needed selects the files that the session needs
	 */
	public PackageTransfer(PackageSource source, TransferHost host, TransferEnvironment environment,
			Predicate<PackageFile> needed) {
		this(source, new PackageContents(source, environment.readers()), SessionFiles.of(source), host, environment,
				needed);
		openUrls();
	}

	/**
	 * Creates the transfer of a restored session. Upload URLs become valid, and pulls
	 * continue, with {@link #open}.
	 * @param needed selects the files that the session needs
	 */
	public PackageTransfer(RestoredPackage restored, TransferHost host, TransferEnvironment environment,
			Predicate<PackageFile> needed) {
		this(restored.source(), restored.contents(), restored.files(), host, environment, needed);
		this.state.restore(restored.snapshot(), restored.isArchive());
	}

	private PackageTransfer(PackageSource source, PackageContents contents, SessionFiles files, TransferHost host,
			TransferEnvironment environment, Predicate<PackageFile> needed) {
		PackageOrigin origin = source.origin();
		this.host = host;
		this.state = new TransferState(source, contents, files, host, environment, needed, this::target);
		this.pull = (origin != null) ? new PackagePull(this.state, origin) : null;
	}

	/** Starts pulling the package, unless the client pushes it. */
	public void start() {
		if (this.pull != null) {
			this.pull.start(files().entries().get(0));
		}
	}

	/**
	 * Opens the upload URLs of a restored session and continues its pulls.
	 * @param active whether the session accepts files
	 * @param missing whether missing files are pulled now
	 */
	public void open(boolean active, boolean missing) {
		files().entries().forEach((file) -> this.state.memory().occupy(contents().heapSize(file)));
		openUrls();
		if (active && !this.state.isDescriptionRead()) {
			start();
		}
		else if (missing && !isComplete()) {
			pullMissing();
		}
	}

	/** Pulls the missing files, unless the client pushes the package. */
	public void pullMissing() {
		if (this.pull != null) {
			this.pull.pull(files().missing());
		}
	}

	/**
	 * Takes a snapshot.
	 * @param active whether the session accepts files
	 */
	public PackageSnapshot save(boolean active, Instant lastUse) {
		return this.state.save(active, lastUse);
	}

	/** Returns whether the client uploads the package. Needs no lock. */
	public boolean isPushed() {
		return this.pull == null;
	}

	/**
	 * Returns whether the client uploads each file to a URL of its own. Needs no lock.
	 */
	public boolean hasUploadUrls() {
		return this.state.hasUploadUrls();
	}

	/** Returns whether all files that describe the package were read. */
	public boolean isDescribed() {
		return this.state.isDescribed();
	}

	/** Returns whether no required file is missing or being transferred. */
	public boolean isComplete() {
		return this.state.isComplete();
	}

	/**
	 * Returns whether a transfer runs that keeps the session from expiring. Needs no
	 * lock.
	 */
	public boolean isRunning() {
		return files().isAnyRunning() || (this.pull != null && this.pull.isActive());
	}

	/** Returns the contents of the files received so far. */
	public PackageContents contents() {
		return this.state.contents();
	}

	/** Returns the current files. Needs no lock. */
	public SessionFiles files() {
		return this.state.files();
	}

	/**
	 * Removes the referenced files that a descriptor does not refer to, and ends their
	 * transfers.
	 * @param selected the descriptor for the selected deployment option
	 */
	public void retain(OvfDescriptor selected) {
		Set<String> ids = selected.references().stream().map(FileReference::id).collect(Collectors.toSet());
		this.state.exclude(files().referenced()
			.stream()
			.filter((file) -> !ids.contains(Objects.requireNonNull(file.definition().reference()).id()))
			.toList());
	}

	/**
	 * Gives incomplete disks upload URLs that look like those of another service. Running
	 * uploads continue.
	 */
	public void makeDisksExternal() {
		List<SessionFile> disks = files().entries()
			.stream()
			.filter((file) -> file.type() == FileType.DISK && !file.isComplete())
			.toList();
		disks.forEach(this.state::closeUrl);
		ExternalDisks.move(files(), contents().descriptor(), disks::contains);
		disks.forEach(this.state::openUrl);
	}

	/** Ends the running transfers. */
	public void stop() {
		this.state.stop();
		if (this.pull != null) {
			this.pull.stop();
		}
	}

	/**
	 * Changes the memory that is reserved beside that of the files.
	 * @param before the reserved number of bytes
	 * @param after the number of bytes to reserve instead
	 * @throws VapiException {@code unable_to_allocate_resource} if more is needed than
	 * available
	 */
	public void changeMemory(long before, long after) {
		this.state.memory().change(before, after);
	}

	/**
	 * Ends the running transfers, closes the upload URLs and releases the memory.
	 */
	public void close() {
		stop();
		this.state.memory().close();
		files().entries().forEach(this.state::closeUrl);
		files().archives()
			.forEach((archive) -> this.state.environment().uploads().remove(UploadAddress.of(archive.token())));
	}

	private void openUrls() {
		files().entries().forEach(this.state::openUrl);
		files().archives()
			.forEach((archive) -> this.state.environment()
				.uploads()
				.add(UploadAddress.of(archive.token()), target(archive)));
	}

	private UploadTarget target(SessionFile file) {
		return new Target(file.name()) {
			@Override
			public UploadHandler begin(OptionalLong contentLength) {
				return FileUpload.start(PackageTransfer.this.state, file, contentLength);
			}
		};
	}

	private UploadTarget target(ArchiveFile archive) {
		return new Target(archive.part().fileName()) {
			@Override
			public UploadHandler begin(OptionalLong contentLength) {
				return ArchiveUpload.start(PackageTransfer.this.state, archive);
			}
		};
	}

	/** The target of an upload URL. */
	private abstract class Target implements UploadTarget {

		private final String name;

		Target(String name) {
			this.name = name;
		}

		@Override
		public TransferredFile subject() {
			return PackageTransfer.this.host.subject(this.name);
		}

	}

}
