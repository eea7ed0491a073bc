package io.github.ovfemulator.recording.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.contentlibrary.LibraryStore;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;

/**
 * The files in the content libraries of this server, found by size, and by name where
 * several have the same size. Files with the same bytes count once.
 */
final class LibraryFiles implements PackageFiles {

	private static final String ADVICE = " Put its package into a folder in 'library/' of the fixtures, or upload it into a content library, and compare again.";

	private final LibraryStore libraries;

	private final long maxSize;

	/**
	 * Creates the files.
	 * @param maxSize the maximum size of a file that is read, in bytes
	 */
	LibraryFiles(LibraryStore libraries, long maxSize) {
		this.libraries = libraries;
		this.maxSize = maxSize;
	}

	@Override
	public byte[] read(long size, String name) throws ReplayException {
		if (size < 0) {
			throw new ReplayException(NO_BYTES + ", and not its size.");
		}
		if (size > this.maxSize) {
			throw new ReplayException(NO_BYTES
					+ ", and it is larger than the %s bytes that can be uploaded from a content library. Record a package with a smaller file."
						.formatted(this.maxSize));
		}
		List<ItemFile> ofSize = this.libraries.items()
			.stream()
			.flatMap((item) -> item.content().files().stream())
			.filter((file) -> file.content().size() == size && file.content().isPresent())
			.toList();
		if (ofSize.isEmpty()) {
			throw new ReplayException(NO_BYTES
					+ ", and no file in a content library of this server has its %s bytes.".formatted(size) + ADVICE);
		}
		Collection<StoredContent> fitting = different(ofSize);
		if (fitting.size() > 1) {
			fitting = different(ofSize.stream().filter((file) -> file.name().equals(name)).toList());
		}
		if (fitting.size() != 1) {
			throw new ReplayException(NO_BYTES
					+ ", and of the different files with its %s bytes in the content libraries of this server, not exactly one has its name. Remove the other ones, and compare again."
						.formatted(size));
		}
		return read(fitting.iterator().next());
	}

	/** Leaves out files with the same bytes as another one. */
	private static Collection<StoredContent> different(List<ItemFile> files) throws ReplayException {
		if (files.size() == 1) {
			return List.of(files.get(0).content());
		}
		try {
			Map<String, StoredContent> different = new LinkedHashMap<>();
			files.forEach((file) -> different.putIfAbsent(file.content().identity(), file.content()));
			return different.values();
		}
		catch (UncheckedIOException ex) {
			throw unreadable();
		}
	}

	private static ReplayException unreadable() {
		return new ReplayException(NO_BYTES + ", and a file in the content libraries cannot be read." + ADVICE);
	}

	/** Reads a file that may be deleted meanwhile. */
	private byte[] read(StoredContent content) throws ReplayException {
		try {
			if (!content.retain()) {
				throw new IOException("The file was deleted");
			}
			try {
				return content.read(this.maxSize).orElseThrow();
			}
			finally {
				content.release();
			}
		}
		catch (IOException ex) {
			throw unreadable();
		}
	}

}
