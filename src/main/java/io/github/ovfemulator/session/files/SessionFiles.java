package io.github.ovfemulator.session.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.descriptor.FileReference;

/**
 * The list of files of a session. An immutable value; the entries in it live on.
 *
 * @param entries the entries, the descriptor first
 * @param archives the entries in their place where the client uploads an OVA, of which
 * they are then the members; else none
 */
public record SessionFiles(List<SessionFile> entries, List<ArchiveFile> archives) {

	/** Copies the entries. */
	public SessionFiles {
		entries = List.copyOf(entries);
		archives = List.copyOf(archives);
	}

	/**
	 * Adds entries at the end.
	 * @param more the entries
	 * @return the longer list
	 */
	public SessionFiles plus(List<SessionFile> more) {
		List<SessionFile> all = new ArrayList<>(this.entries);
		all.addAll(more);
		return new SessionFiles(all, this.archives);
	}

	/**
	 * Leaves entries out.
	 * @param excluded the entries
	 * @return the shorter list
	 */
	public SessionFiles without(List<SessionFile> excluded) {
		return new SessionFiles(this.entries.stream().filter((file) -> !excluded.contains(file)).toList(),
				this.archives);
	}

	/**
	 * The files of a session that begins.
	 * @param source what the client said of its package
	 * @return the entry of its descriptor, or those to which it uploads an OVA
	 */
	public static SessionFiles of(PackageSource source) {
		return source.archived()
				? new SessionFiles(List.of(), Stream.of(ArchivePart.values()).map(ArchiveFile::new).toList())
				: new SessionFiles(List.of(new SessionFile(PackageFile.descriptor(source))), List.of());
	}

	/**
	 * Finds a file.
	 * @param which tells it from the others
	 * @return the first one
	 */
	public Optional<SessionFile> find(Predicate<SessionFile> which) {
		return this.entries.stream().filter(which).findFirst();
	}

	/**
	 * The members that belong to the entry of an archive.
	 * @param archive the entry
	 * @return the members
	 */
	public List<SessionFile> membersOf(ArchiveFile archive) {
		return this.entries.stream().filter(archive.part()::holds).toList();
	}

	/**
	 * The files that the descriptor refers to.
	 * @return the entries, in its order
	 */
	public List<SessionFile> referenced() {
		return this.entries.stream().filter((file) -> file.definition().reference() != null).toList();
	}

	/**
	 * What the package holds of a file that the descriptor refers to.
	 * @param reference the reference
	 * @return the chunks in order, or the whole
	 */
	public List<SessionFile> piecesOf(FileReference reference) {
		return this.entries.stream().filter((file) -> reference.equals(file.definition().reference())).toList();
	}

	/**
	 * The message bundles.
	 * @return the entries
	 */
	public List<SessionFile> bundles() {
		return this.entries.stream().filter((file) -> file.type() == FileType.MSG_BUNDLE).toList();
	}

	/**
	 * Whether no message bundle is missing.
	 * @return whether all are here, be it none
	 */
	public boolean allBundlesComplete() {
		return incomplete((file) -> file.type() == FileType.MSG_BUNDLE).isEmpty();
	}

	/**
	 * What the import needs and is missing or still on its way.
	 * @return the entries
	 */
	public List<SessionFile> missing() {
		return incomplete(SessionFiles::counts);
	}

	/**
	 * Whether nothing that the import needs is missing or still on its way.
	 * @return whether that is so
	 */
	public boolean isTransferComplete() {
		return missing().isEmpty();
	}

	/**
	 * Returns whether any transfer runs, external ones included.
	 */
	public boolean isAnyTransferred() {
		return this.entries.stream().anyMatch((file) -> file.running() != null)
				|| this.archives.stream().anyMatch(ArchiveFile::isRunning);
	}

	/**
	 * Whether a transfer is going on that the server itself takes in.
	 * @return whether one is, apart from disks that go to what looks like another service
	 */
	public boolean isAnyRunning() {
		return this.entries.stream().anyMatch((file) -> file.running() != null && !file.isExternal())
				|| this.archives.stream().anyMatch(ArchiveFile::isRunning);
	}

	/**
	 * How much of what is needed has arrived.
	 * @return per cent, 0 to 99
	 */
	public long percent() {
		long transferred = 0;
		long needed = 0;
		for (SessionFile file : this.entries) {
			if (counts(file)) {
				long ofFile = file.needed();
				needed += ofFile;
				transferred += Math.min(file.transferred(), ofFile);
			}
		}
		return (needed > 0) ? (long) (99.0 * transferred / needed) : 99;
	}

	/** A required file counts, an optional one only once its upload has started. */
	private static boolean counts(SessionFile file) {
		return !file.definition().isOptional() || file.isStarted();
	}

	private List<SessionFile> incomplete(Predicate<SessionFile> which) {
		return this.entries.stream().filter(which).filter((file) -> !file.isComplete()).toList();
	}

}
