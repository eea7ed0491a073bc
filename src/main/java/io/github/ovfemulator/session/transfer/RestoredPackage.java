package io.github.ovfemulator.session.transfer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.IntStream;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.session.files.ArchiveFile;
import io.github.ovfemulator.session.files.ArchivePart;
import io.github.ovfemulator.session.files.ArchiveSnapshot;
import io.github.ovfemulator.session.files.ExternalDisks;
import io.github.ovfemulator.session.files.FileSnapshot;
import io.github.ovfemulator.session.files.PackageContents;
import io.github.ovfemulator.session.files.PackageFile;
import io.github.ovfemulator.session.files.PackageLimits;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.session.files.SessionFiles;
import io.github.ovfemulator.transfer.KeptContent;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.transfer.UploadToken;
import io.github.ovfemulator.vapi.operation.BadStateException;
import org.jspecify.annotations.Nullable;

/**
 * A package restored from a snapshot; its kept contents have been read again.
 */
public final class RestoredPackage {

	private final PackageSnapshot saved;

	private final PackageSource source;

	private final PackageContents received;

	private final TransferEnvironment environment;

	private final List<ParseIssue> issues = new ArrayList<>();

	private final List<SessionFile> external = new ArrayList<>();

	private final boolean pulledAgain;

	private final boolean finished;

	/** Whether content was left out that a finished session does not need. */
	private boolean incomplete;

	private final SessionFiles files;

	private RestoredPackage(PackageSnapshot saved, boolean active, boolean finished, TransferEnvironment environment) {
		this.saved = saved;
		this.environment = environment;
		this.finished = finished;
		BadStateException.require(!active || !saved.incompleteSource(), "/source/pull_source",
				"User, password and query of this URL were left out of the state; the pull cannot continue without them.");
		this.source = BadStateException.within("/source",
				() -> PackageSource.of(saved.source(), environment.pulling()));
		this.received = new PackageContents(this.source, environment.readers());
		this.pulledAgain = active && !this.source.isPushed() && !saved.described();
		this.files = this.pulledAgain ? SessionFiles.of(this.source) : new SessionFiles(readFiles(), readArchives());
		moveDisks();
		this.files.entries()
			.stream()
			.filter((file) -> !this.incomplete && file.isComplete() && file.type() != FileType.OVF)
			.forEach((file) -> this.issues.addAll(this.received.take(file, this.files)));
	}

	/**
	 * Restores a package. If the pull of the files that describe it was not finished, all
	 * of them are pulled again.
	 * @param active whether the session accepts files
	 * @param finished whether the state of the session is final; then content that was
	 * left out is not needed
	 * @throws BadStateException if the snapshot is invalid or lacks content
	 */
	public static RestoredPackage read(PackageSnapshot saved, boolean active, boolean finished,
			TransferEnvironment environment) {
		return new RestoredPackage(saved, active, finished, environment);
	}

	/**
	 * Requires that the files permit the state of the session.
	 * @param active whether the session has not failed
	 * @param described whether the session has left the state that awaits the descriptor
	 * @throws BadStateException if they do not
	 */
	public void requireFor(boolean active, boolean described) {
		if (active && !this.incomplete) {
			BadStateException.require(!described || this.received.isDescriptorKnown(), "/content/files",
					"In this state the descriptor is required, but it is missing.");
			BadStateException
				.require(this.issues.isEmpty(), "/content/files", "In this state the files have no issues, but: "
						+ this.issues.stream().map((issue) -> issue.message().defaultMessage()).findFirst().orElse(""));
		}
	}

	/**
	 * Returns whether no required file is missing.
	 */
	public boolean isTransferComplete() {
		return this.files.isTransferComplete() && (!isArchive() || this.saved.archiveFinished());
	}

	/**
	 * Returns whether disks have upload URLs that look like those of another service.
	 */
	public boolean hasExternalDisks() {
		return !this.external.isEmpty();
	}

	/**
	 * Returns whether an archive is pulled.
	 */
	boolean isArchive() {
		return this.saved.archive() && !this.pulledAgain;
	}

	PackageSnapshot snapshot() {
		return this.saved;
	}

	PackageSource source() {
		return this.source;
	}

	PackageContents contents() {
		return this.received;
	}

	SessionFiles files() {
		return this.files;
	}

	private List<ArchiveFile> readArchives() {
		List<ArchivePart> parts = this.saved.archives().stream().map(ArchiveSnapshot::part).toList();
		List<ArchivePart> expected = this.source.archived() ? Arrays.asList(ArchivePart.values()) : List.of();
		BadStateException.require(parts.equals(expected), "/archives",
				"A package from this source has the entries " + expected + ".");
		return IntStream.range(0, parts.size()).mapToObj((i) -> {
			ArchiveSnapshot archive = this.saved.archives().get(i);
			return new ArchiveFile(archive.part(), token(archive.token(), "/archives/" + i), archive.sha256());
		}).toList();
	}

	/**
	 * The descriptor comes first, since it defines the other files.
	 */
	private List<SessionFile> readFiles() {
		List<SessionFile> read = new ArrayList<>();
		Map<String, Queue<PackageFile>> referenced = new HashMap<>();
		for (int i = 0; i < this.saved.files().size(); i++) {
			FileSnapshot file = this.saved.files().get(i);
			SessionFile restored = restore(file, known(file, referenced, "/files/" + i), "/files/" + i);
			if (restored.type() == FileType.OVF && restored.isComplete() && !this.incomplete) {
				this.issues.addAll(this.received.take(restored, new SessionFiles(List.of(restored), List.of())));
				readReferences(referenced);
			}
			read.add(restored);
		}
		return read;
	}

	private void moveDisks() {
		if (hasExternalDisks() && this.received.isDescriptorKnown()) {
			ExternalDisks.move(this.files, this.received.descriptor(), this.external::contains);
		}
	}

	private void readReferences(Map<String, Queue<PackageFile>> referenced) {
		if (this.received.isDescriptorKnown()) {
			this.received.descriptor()
				.references()
				.stream()
				.flatMap((reference) -> PackageFile.referenced(reference).stream())
				.forEach(
						(file) -> referenced.computeIfAbsent(key(file.name(), file.type()), (key) -> new ArrayDeque<>())
							.add(file));
		}
	}

	private static String key(String name, FileType type) {
		return type + " " + name;
	}

	private PackageFile known(FileSnapshot file, Map<String, Queue<PackageFile>> referenced, String place) {
		Queue<PackageFile> candidates = referenced.get(key(file.name(), file.type()));
		PackageFile known = (candidates != null) ? candidates.poll() : null;
		if (known != null) {
			return known;
		}
		BadStateException.require(this.incomplete || switch (file.type()) {
			case OVF, OVA, MANIFEST, CERT -> true;
			default -> false;
		}, place, "The descriptor does not refer to the file '%s' of this type.".formatted(file.name()));
		return PackageFile.named(file.name(), file.type());
	}

	private SessionFile restore(FileSnapshot saved, PackageFile known, String place) {
		boolean uploaded = this.source.isPushed() && !this.source.archived();
		BadStateException.require(uploaded == (saved.token() != null), place + "/token",
				"A file has a token if, and only if, the client uploads it.");
		UploadToken token = token(saved.token(), place);
		BadStateException.require(!saved.external() || (uploaded && saved.type() == FileType.DISK), place + "/external",
				"Only disks that the client uploads can be external.");
		SessionFile restored = new SessionFile(known, token,
				BadStateException.within(place + "/received", () -> received(saved, known)));
		if (saved.external()) {
			this.external.add(restored);
		}
		return restored;
	}

	private @Nullable ReceivedFile received(FileSnapshot saved, PackageFile file) {
		FileSnapshot.Received received = saved.received();
		if (received == null) {
			return null;
		}
		byte[] content = received.content();
		BadStateException.require(received.size() >= 0, "/size", "The size must not be negative.");
		BadStateException.require(content == null || file.isKept(), "/content",
				"Only the content of descriptors, manifests, certificates and message bundles is kept.");
		BadStateException.require(content != null || !file.isKept() || this.finished, "/content",
				"The content was left out of the state since it holds a secret; the session cannot continue without it.");
		if (content == null) {
			this.incomplete |= file.isKept();
			return new ReceivedFile(received.size(), received.digests(), KeptContent.NONE);
		}
		BadStateException.require(content.length == received.size(), "/size",
				"The content has %s bytes.".formatted(content.length));
		BadStateException.require(content.length <= this.environment.limits().keepLimit(file.type()), "/content",
				"The content is larger than %s allows.".formatted(PackageLimits.propertyName(file.type())));
		KeptDigests.check(received.digests(), content);
		return new ReceivedFile(received.size(), received.digests(), KeptContent.of(content).compressed());
	}

	private static UploadToken token(@Nullable String saved, String place) {
		if (saved == null) {
			return UploadToken.random();
		}
		UploadToken read = new UploadToken(saved);
		BadStateException.require(read.isWellFormed(), place + "/token", "This is not a token of an upload URL.");
		return read;
	}

}
