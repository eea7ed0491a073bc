package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.text.Characters;

/**
 * The id of a library item: a UUID, or the name of the folder of an item of the fixtures.
 *
 * @param value the id
 */
public record LibraryItemId(String value) {

	/** The resource type of the ids of items. */
	public static final String RESOURCE_TYPE = "com.vmware.content.library.Item";

	boolean isWellFormed() {
		return Characters.areId(this.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
