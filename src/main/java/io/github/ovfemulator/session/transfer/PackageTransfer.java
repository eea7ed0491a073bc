package io.github.ovfemulator.session.transfer;

import java.time.Instant;
import java.util.function.Predicate;

import io.github.ovfemulator.session.files.PackageContents;
import io.github.ovfemulator.session.files.PackageFile;
import io.github.ovfemulator.session.files.PackageOrigin;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.session.files.SessionFiles;
import io.github.ovfemulator.transfer.UploadAddress;
import io.github.ovfemulator.transfer.UploadTarget;
import org.jspecify.annotations.Nullable;

/**
 * The transfer of a package into a session, pushed by the client or pulled by the server.
 * Unless stated otherwise, methods are called under the session's lock.
 */
public final class PackageTransfer {

	private final PackageSource source;

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
		this.source = source;
		this.state = new TransferState(source, contents, files, host, environment, needed, this::target);
		this.pull = (origin != null) ? new PackagePull(this.state, origin) : null;
	}

	/** Returns the files of the package, and what is known from them. */
	public TransferState state() {
		return this.state;
	}

	/** Starts pulling the package, unless the client pushes it. */
	public void start() {
		if (this.pull != null) {
			this.pull.start(this.state.files().entries().get(0));
		}
	}

	/**
	 * Opens the upload URLs of a restored session and continues its pulls.
	 * @param active whether the session accepts files
	 * @param missing whether missing files are pulled now
	 */
	public void open(boolean active, boolean missing) {
		this.state.files()
			.entries()
			.forEach((file) -> this.state.memory().occupy(this.state.contents().heapSize(file)));
		openUrls();
		if (active && !this.state.isDescriptionRead()) {
			start();
		}
		else if (missing && !this.state.isComplete()) {
			pullMissing();
		}
	}

	/** Pulls the missing files, unless the client pushes the package. */
	public void pullMissing() {
		if (this.pull != null) {
			this.pull.pull(this.state.files().missing());
		}
	}

	/**
	 * Takes a snapshot.
	 * @param active whether the session accepts files
	 * @param lastUse the time of the last use of the session
	 */
	public PackageSnapshot save(boolean active, Instant lastUse) {
		boolean pulling = active && !(this.state.isDescriptionRead() && this.state.isComplete());
		return new PackageSnapshot(this.source.spec().withoutSecrets(), pulling && this.source.hasSecretUrl(),
				this.state.files()
					.entries()
					.stream()
					.map((file) -> file.save(this.state.hasUploadUrls(), this.state.contents().mayHoldSecrets(file)))
					.toList(),
				this.state.files().archives().stream().map((archive) -> archive.save()).toList(),
				this.state.isDescriptionRead(), this.state.isArchivePulled(), this.state.isArchiveFinished(), lastUse);
	}

	/** Returns whether the client uploads the package. Needs no lock. */
	public boolean isPushed() {
		return this.pull == null;
	}

	/**
	 * Returns whether a transfer runs that keeps the session from expiring. Needs no
	 * lock.
	 */
	public boolean isRunning() {
		return this.state.files().isAnyRunning() || (this.pull != null && this.pull.isActive());
	}

	/** Ends the running transfers. */
	public void stop() {
		this.state.stop();
		if (this.pull != null) {
			this.pull.stop();
		}
	}

	/**
	 * Ends the running transfers, closes the upload URLs and releases the memory.
	 */
	public void close() {
		stop();
		this.state.memory().close();
		this.state.files().entries().forEach(this.state::closeUrl);
		this.state.files()
			.archives()
			.forEach((archive) -> this.state.environment().uploads().remove(UploadAddress.of(archive.token())));
	}

	private void openUrls() {
		this.state.files().entries().forEach(this.state::openUrl);
		this.state.files()
			.archives()
			.forEach((archive) -> this.state.environment()
				.uploads()
				.add(UploadAddress.of(archive.token()), ArchiveUpload.target(this.state, archive)));
	}

	private UploadTarget target(SessionFile file) {
		return FileUpload.target(this.state, file);
	}

}
