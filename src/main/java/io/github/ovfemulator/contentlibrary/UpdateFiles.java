package io.github.ovfemulator.contentlibrary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.github.ovfemulator.contentlibrary.UpdateFileInfo.TransferStatus;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.ValidationError;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.type.HeapSize;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The files of an update session, and the content that the item will have with them. The
 * lock of the session guards it.
 */
final class UpdateFiles {

	/** The largest number of files that a client adds, or that a descriptor refers to. */
	static final int MAX_FILES = 10_000;

	/** The memory of a file without its specification, in bytes. */
	private static final int FILE_SIZE = 700;

	private final Map<String, UpdateFile> files = new LinkedHashMap<>();

	private final MemoryBudget budget;

	private final MemoryBudget.Reservation memory;

	/** Names of files of the item that the session removes. */
	private final Set<String> removed = new HashSet<>();

	/** Names of files of the item that the session keeps, whatever the descriptor is. */
	private final Set<String> kept = new HashSet<>();

	/** The descriptor that this session brought. */
	private @Nullable Descriptor descriptor;

	UpdateFiles(MemoryBudget memory) {
		this.budget = memory;
		this.memory = memory.reservation();
	}

	/** Releases the memory of all files. */
	void forget() {
		this.memory.close();
	}

	/** Takes the files of a restored session. */
	void replace(UpdateFiles restored) {
		this.memory.occupy(restored.files.values().stream().mapToLong(UpdateFiles::size).sum());
		this.files.putAll(restored.files);
		this.removed.addAll(restored.removed);
		this.kept.addAll(restored.kept);
		this.descriptor = restored.descriptor;
	}

	/** The names of files of the item that the session removes, in order. */
	List<String> removed() {
		return this.removed.stream().sorted().toList();
	}

	/** The names of files of the item that the session keeps, in order. */
	List<String> kept() {
		return this.kept.stream().sorted().toList();
	}

	/** The files that the session adds or changes. */
	Collection<UpdateFile> all() {
		return this.files.values();
	}

	Optional<UpdateFile> find(String name) {
		return Optional.ofNullable(this.files.get(name));
	}

	/** Returns whether a file still belongs to the session. */
	boolean contains(UpdateFile file) {
		return this.files.get(file.name()) == file;
	}

	/**
	 * Requires room for a file that a client adds.
	 * @throws io.github.ovfemulator.vapi.type.VapiException
	 * {@code unable_to_allocate_resource} for too many files
	 */
	void requireRoom(String name) {
		if (this.files.size() >= MAX_FILES && !this.files.containsKey(name)) {
			throw LibraryErrors.tooManyFiles(MAX_FILES);
		}
	}

	private static long size(@Nullable UpdateFile file) {
		return (file != null) ? FILE_SIZE + HeapSize.of(file.spec()) : 0;
	}

	/** Returns whether there is memory for more files. Needs no lock. */
	boolean hasRoom(int count) {
		return this.budget.hasRoom((long) FILE_SIZE * count);
	}

	/**
	 * Adds a file; one of the same name is replaced.
	 * @throws VapiException {@code unable_to_allocate_resource} if the memory is not
	 * available
	 */
	void put(UpdateFile file) {
		this.memory.change(size(this.files.get(file.name())), size(file));
		this.files.put(file.name(), file);
		this.removed.remove(file.name());
		this.kept.remove(file.name());
	}

	/**
	 * Keeps a file of the item.
	 * @return the file of the session that would have replaced it
	 */
	Optional<UpdateFile> keep(String name) {
		this.removed.remove(name);
		this.kept.add(name);
		forgetDescriptor(name);
		UpdateFile replaced = this.files.remove(name);
		this.memory.change(size(replaced), 0);
		return Optional.ofNullable(replaced);
	}

	/**
	 * Removes a file of the session or of the item.
	 * @return whether there was one
	 */
	boolean remove(String name, ItemContent current) {
		UpdateFile file = this.files.remove(name);
		this.memory.change(size(file), 0);
		boolean known = file != null;
		forgetDescriptor(name);
		if (current.find(name).filter(ItemFile::listed).isPresent() && !this.removed.contains(name)) {
			this.removed.add(name);
			this.kept.remove(name);
			known = true;
		}
		return known;
	}

	private void forgetDescriptor(String name) {
		if (this.descriptor != null && this.descriptor.name().equals(name)) {
			this.descriptor = null;
		}
	}

	void describe(Descriptor read) {
		this.descriptor = read;
	}

	@Nullable Descriptor descriptor() {
		return this.descriptor;
	}

	/** The files of the item that the session leaves as they are. */
	List<ItemFile> unchanged(ItemContent current) {
		return current.files()
			.stream()
			.filter((file) -> !this.files.containsKey(file.name()) && !this.removed.contains(file.name())
					&& !isReplacedPackage(file))
			.toList();
	}

	/**
	 * A new descriptor replaces the package: files that it does not refer to go (a
	 * choice).
	 */
	private boolean isReplacedPackage(ItemFile file) {
		Descriptor read = this.descriptor;
		return read != null && !this.kept.contains(file.name()) && read.references()
			.stream()
			.noneMatch(
					(reference) -> reference.equals(file.name()) || PackagePath.decode(reference).equals(file.name()));
	}

	/**
	 * The files that the item will have.
	 * @param current the content that it has
	 * @return the files, whose bytes are not retained
	 */
	List<ItemFile> resulting(ItemContent current) {
		List<ItemFile> result = new ArrayList<>(unchanged(current));
		for (UpdateFile file : this.files.values()) {
			StoredContent content = file.content();
			if (content != null) {
				long version = current.find(file.name()).map((old) -> old.version() + 1).orElse(1L);
				result.add(new ItemFile(file.name(), version, LibraryFolder.isListed(file.name()), content));
			}
		}
		return result;
	}

	/** The reason why a file could not be fetched, if one could not. */
	Optional<LocalizableMessage> failedPull() {
		return all().stream().filter((file) -> file.isPull() && file.isFailed()).findFirst().map(UpdateFile::error);
	}

	/**
	 * A file that a client added and that was not received.
	 * @param validating whether pulled files are being validated
	 */
	Optional<UpdateFile> unreceived(boolean validating) {
		return all().stream()
			.filter((file) -> file.isAdded() && file.status(validating) != TransferStatus.READY && !file.isFailed())
			.findFirst();
	}

	/** Whether the descriptor, or the archive that holds it, was pulled. */
	boolean isDescriptorPulled() {
		Descriptor read = this.descriptor;
		return read != null && find(read.name()).filter(UpdateFile::isPulled).isPresent();
	}

	/** Takes snapshots of the files. */
	List<UpdateFileSnapshot> save() {
		return all().stream().map(UpdateFile::save).toList();
	}

	/**
	 * Restores files, whose memory is not occupied yet.
	 */
	static UpdateFiles restore(MemoryBudget memory, Collection<UpdateFile> files, List<String> removed,
			List<String> kept, @Nullable Descriptor descriptor) {
		UpdateFiles restored = new UpdateFiles(memory);
		files.forEach((file) -> restored.files.put(file.name(), file));
		restored.removed.addAll(removed);
		restored.kept.addAll(kept);
		restored.descriptor = descriptor;
		return restored;
	}

	/** Removes the files that came with another file. */
	List<UpdateFile> removeFrom(UpdateFile source) {
		List<UpdateFile> removedFiles = all().stream().filter((file) -> file.comesFrom(source)).toList();
		removedFiles.forEach((file) -> {
			this.files.remove(file.name());
			this.memory.change(size(file), 0);
		});
		return removedFiles;
	}

	/** The files that failed a check when they arrived. */
	List<ValidationError> failed() {
		List<ValidationError> failed = new ArrayList<>();
		for (UpdateFile file : this.files.values()) {
			if (file.isFailed() && file.error() != null) {
				failed.add(new ValidationError(file.name(), file.error()));
			}
		}
		return failed;
	}

	/** Names that the descriptor refers to and the item will not have. */
	Set<String> missing(ItemContent current) {
		Set<String> missing = new TreeSet<>();
		Descriptor read = this.descriptor;
		if (read != null) {
			ItemContent result = new ItemContent(0, resulting(current));
			for (String reference : read.references()) {
				if (!reference.contains("://") && result.findReference(reference).isEmpty()
						&& find(reference).filter(UpdateFile::isAdded).isEmpty()) {
					missing.add(reference);
				}
			}
		}
		return missing;
	}

	/**
	 * What was read of a descriptor.
	 *
	 * @param name the name of its file
	 * @param references the names of the files that it refers to, as it has them
	 */
	record Descriptor(String name, List<String> references) {

		Descriptor {
			references = List.copyOf(references);
		}

	}

}
