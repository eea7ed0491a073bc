package io.github.ovfemulator.contentlibrary;

import java.util.regex.Pattern;

/**
 * The id of a library item, which is the name of its folder.
 *
 * @param value the id
 */
public record LibraryItemId(String value) {

	/** The resource type of the ids of items. */
	public static final String RESOURCE_TYPE = "com.vmware.content.library.Item";

	private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9._~:@-]{1,128}");

	boolean isWellFormed() {
		return SYNTAX.matcher(this.value).matches();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
