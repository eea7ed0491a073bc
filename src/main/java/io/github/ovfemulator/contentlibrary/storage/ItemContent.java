package io.github.ovfemulator.contentlibrary.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.ovf.packaging.OvaReader;

/**
 * The files of a library item in one of its versions: an immutable snapshot. A reader
 * that outlives the item's lock retains it, so that its bytes stay until it is released.
 *
 * @param version the content version, which grows with each completed update
 * @param files the files, those that are not listed included, each name once
 */
public record ItemContent(long version, List<ItemFile> files) {

	/** No files, as in a new item. */
	public static final ItemContent EMPTY = new ItemContent(1, List.of());

	/** Copies the list. */
	public ItemContent {
		files = List.copyOf(files);
	}

	/**
	 * The files that clients see.
	 * @return the files, without manifest, certificate and archive
	 */
	public List<ItemFile> listed() {
		return this.files.stream().filter(ItemFile::listed).toList();
	}

	/**
	 * Finds a file.
	 * @param name its name
	 * @return the file, listed or not
	 */
	public Optional<ItemFile> find(String name) {
		return this.files.stream().filter((file) -> file.name().equals(name)).findFirst();
	}

	/**
	 * Finds the file that a descriptor refers to.
	 * @param reference the reference as the descriptor has it, which may be
	 * percent-encoded
	 * @return the file
	 */
	public Optional<ItemFile> findReference(String reference) {
		return find(PackagePath.normalize(reference)).or(() -> find(PackagePath.decode(reference)));
	}

	/**
	 * The OVF descriptor.
	 * @return the file whose name ends in {@code .ovf}
	 */
	public Optional<ItemFile> descriptor() {
		return this.files.stream().filter((file) -> PackagePath.isDescriptor(file.name())).findFirst();
	}

	/**
	 * The manifest of the package, which is not listed.
	 * @return the file whose name ends in {@code .mf}
	 */
	public Optional<ItemFile> manifest() {
		return unlisted(".mf");
	}

	/**
	 * The certificate of the package, which is not listed.
	 * @return the file whose name ends in {@code .cert}
	 */
	public Optional<ItemFile> certificate() {
		return unlisted(".cert");
	}

	/**
	 * The archive of a fixture that is an OVA, whose members are the listed files.
	 * @return the archive
	 */
	public Optional<ItemFile> archive() {
		return this.files.stream().filter((file) -> !file.listed() && OvaReader.isArchive(file.name())).findFirst();
	}

	private Optional<ItemFile> unlisted(String extension) {
		return this.files.stream()
			.filter((file) -> !file.listed() && PackagePath.hasExtension(file.name(), extension))
			.findFirst();
	}

	/**
	 * The size of the item.
	 * @return the number of bytes of all files; those of an archive count once
	 */
	public long size() {
		return archive().map((file) -> file.content().size())
			.orElseGet(() -> this.files.stream().mapToLong((file) -> file.content().size()).sum());
	}

	/**
	 * Whether the bytes of all files can be read.
	 * @return {@code false} if a state document left some of them out
	 */
	public boolean isPresent() {
		return this.files.stream().allMatch((file) -> file.content().isPresent());
	}

	/**
	 * Keeps the bytes of all files until {@link #release()}.
	 * @throws IOException when the content was replaced and deleted in the meantime
	 */
	public void retain() throws IOException {
		List<ItemFile> retained = new ArrayList<>();
		for (ItemFile file : this.files) {
			if (!file.content().retain()) {
				retained.forEach((each) -> each.content().release());
				throw new IOException("The content of the item has been replaced");
			}
			retained.add(file);
		}
	}

	/**
	 * Keeps the bytes of all files, which are there, until {@link #release()}.
	 * @throws IllegalStateException when they were deleted
	 */
	public void keep() {
		try {
			retain();
		}
		catch (IOException ex) {
			throw new IllegalStateException("An item has lost its content", ex);
		}
	}

	/** Ends the use of the bytes. */
	public void release() {
		this.files.forEach((file) -> file.content().release());
	}

}
