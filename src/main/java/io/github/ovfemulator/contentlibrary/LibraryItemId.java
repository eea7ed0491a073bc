package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.text.Characters;

/**
 * The id of a library item: the name of its folder.
 *
 * @param value the id
 */
public record LibraryItemId(String value) {

	/** The resource type of item ids. */
	public static final String RESOURCE_TYPE = "com.vmware.content.library.Item";

	boolean isWellFormed() {
		return Characters.areId(this.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
