package io.github.ovfemulator.recording;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.contentlibrary.LibraryStore;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;

/**
 * The files in the content libraries of this server, found by size, and by name where
 * several have the same size.
 */
final class LibraryFiles implements PackageFiles {

	private static final String ADVICE = " Put its package into 'library/' of the fixtures, or upload it into a content library, and compare again.";

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
		List<ItemFile> fitting = (ofSize.size() > 1)
				? ofSize.stream().filter((file) -> file.name().equals(name)).toList() : ofSize;
		if (ofSize.isEmpty()) {
			throw new ReplayException(NO_BYTES
					+ ", and no file in a content library of this server has its %s bytes.".formatted(size) + ADVICE);
		}
		if (fitting.size() != 1) {
			throw new ReplayException(NO_BYTES
					+ ", and of the %s files with its %s bytes in the content libraries of this server, not exactly one has its name. Remove the other ones, and compare again."
						.formatted(ofSize.size(), size));
		}
		return read(fitting.get(0).content());
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
			throw new ReplayException(NO_BYTES + ", and the file in the content library cannot be read." + ADVICE);
		}
	}

}
