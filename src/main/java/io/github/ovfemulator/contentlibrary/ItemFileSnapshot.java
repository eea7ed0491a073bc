package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.contentlibrary.storage.ContentReference;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;

/**
 * A snapshot of a file of an item.
 *
 * @param name its name
 * @param version the number of its content
 * @param listed whether clients see it
 * @param content its bytes
 */
public record ItemFileSnapshot(String name, long version, boolean listed, ContentReference content) {

	static ItemFileSnapshot of(ItemFile file) {
		return new ItemFileSnapshot(file.name(), file.version(), file.listed(), ContentReference.of(file.content()));
	}

}
