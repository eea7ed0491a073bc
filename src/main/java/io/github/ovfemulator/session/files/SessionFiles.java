package io.github.ovfemulator.session.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.descriptor.FileReference;

/**
 * The immutable list of the files of a session. The state of its entries changes.
 *
 * @param entries the entries, the descriptor first
 * @param archives the entries that the client uploads an OVA to, in place of the members;
 * empty otherwise
 */
public record SessionFiles(List<SessionFile> entries, List<ArchiveFile> archives) {

	public SessionFiles {
		entries = List.copyOf(entries);
		archives = List.copyOf(archives);
	}

	/**
	 * Returns a list with more entries at the end.
	 */
	public SessionFiles plus(List<SessionFile> more) {
		List<SessionFile> all = new ArrayList<>(this.entries);
		all.addAll(more);
		return new SessionFiles(all, this.archives);
	}

	/**
	 * Returns a list without entries.
	 */
	public SessionFiles without(List<SessionFile> excluded) {
		return new SessionFiles(this.entries.stream().filter((file) -> !excluded.contains(file)).toList(),
				this.archives);
	}

	/**
	 * Returns the files of a new session.
	 */
	public static SessionFiles of(PackageSource source) {
		return source.archived()
				? new SessionFiles(List.of(), Stream.of(ArchivePart.values()).map(ArchiveFile::new).toList())
				: new SessionFiles(List.of(new SessionFile(PackageFile.descriptor(source))), List.of());
	}

	/**
	 * Returns the first selected file.
	 */
	public Optional<SessionFile> find(Predicate<SessionFile> which) {
		return this.entries.stream().filter(which).findFirst();
	}

	/**
	 * Returns the members that belong to the entry of an archive.
	 */
	public List<SessionFile> membersOf(ArchiveFile archive) {
		return this.entries.stream().filter(archive.part()::holds).toList();
	}

	/**
	 * Returns the files that the descriptor refers to, in its order.
	 */
	public List<SessionFile> referenced() {
		return this.entries.stream().filter((file) -> file.definition().reference() != null).toList();
	}

	/**
	 * Returns the chunks of a referenced file in order, or the whole file.
	 */
	public List<SessionFile> piecesOf(FileReference reference) {
		return this.entries.stream().filter((file) -> reference.equals(file.definition().reference())).toList();
	}

	/**
	 * Returns the message bundles.
	 */
	public List<SessionFile> bundles() {
		return this.entries.stream().filter((file) -> file.type() == FileType.MSG_BUNDLE).toList();
	}

	/**
	 * Returns whether all message bundles are complete.
	 */
	public boolean allBundlesComplete() {
		return incomplete((file) -> file.type() == FileType.MSG_BUNDLE).isEmpty();
	}

	/**
	 * Returns the required files that are not complete.
	 */
	public List<SessionFile> missing() {
		return incomplete(SessionFiles::counts);
	}

	/**
	 * Returns whether all required files are complete.
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
	 * Returns whether a transfer runs, except those to external upload URLs.
	 */
	public boolean isAnyRunning() {
		return this.entries.stream().anyMatch((file) -> file.running() != null && !file.isExternal())
				|| this.archives.stream().anyMatch(ArchiveFile::isRunning);
	}

	/**
	 * Returns the received share of the required bytes, 0 to 99 percent.
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

	/**
	 * An optional file is required once its transfer was started.
	 */
	private static boolean counts(SessionFile file) {
		return !file.definition().isOptional() || file.isStarted();
	}

	private List<SessionFile> incomplete(Predicate<SessionFile> which) {
		return this.entries.stream().filter(which).filter((file) -> !file.isComplete()).toList();
	}

}
