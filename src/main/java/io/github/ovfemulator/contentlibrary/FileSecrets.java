package io.github.ovfemulator.contentlibrary;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.ovf.packaging.OvaReader;
import io.github.ovfemulator.session.files.ContentSecrets;
import io.github.ovfemulator.session.files.PackageReaders;

/**
 * Detects secrets in the files of items: descriptors with password values, and
 * descriptors and manifests with URLs that have user, password or query.
 */
final class FileSecrets {

	private final PackageReaders readers;

	private final long maxSize;

	/**
	 * Creates a detector.
	 * @param maxSize the size in bytes above which files are not read, since they are
	 * left out in any case
	 */
	FileSecrets(PackageReaders readers, long maxSize) {
		this.readers = readers;
		this.maxSize = maxSize;
	}

	/**
	 * Returns whether a file of an item may hold secrets. An archive may if its
	 * descriptor may, or if its members are unknown.
	 * @param file the file
	 * @param all the files of the item
	 */
	boolean mayBeIn(ItemFile file, List<ItemFile> all) {
		if (!OvaReader.isArchive(file.name())) {
			return mayBeIn(file.name(), file.content());
		}
		return all.stream()
			.filter((other) -> PackagePath.isDescriptor(other.name()))
			.map((descriptor) -> mayBeIn(descriptor.name(), descriptor.content()))
			.findFirst()
			.orElse(true);
	}

	/** Returns whether a file that is no archive may hold secrets. */
	boolean mayBeIn(String name, StoredContent content) {
		boolean descriptor = PackagePath.isDescriptor(name);
		if (!descriptor && !PackagePath.hasExtension(name, ".mf")) {
			return false;
		}
		try {
			return content.read(this.maxSize)
				.map((bytes) -> descriptor ? mayBeInDescriptor(name, bytes) : ContentSecrets.mayBeInUrls(bytes))
				.orElse(true);
		}
		catch (IOException ex) {
			return true;
		}
	}

	private boolean mayBeInDescriptor(String name, byte[] bytes) {
		try {
			return ContentSecrets.mayBeIn(this.readers.descriptors().read(name, bytes, true), bytes);
		}
		catch (UnreadableDescriptorException ex) {
			return ContentSecrets.mayBeIn(null, bytes);
		}
	}

}
