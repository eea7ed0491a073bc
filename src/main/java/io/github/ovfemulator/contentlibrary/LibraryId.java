package io.github.ovfemulator.contentlibrary;

/**
 * The id of a library.
 *
 * @param value the id
 */
public record LibraryId(String value) {

	/** The resource type of the ids of libraries. */
	public static final String RESOURCE_TYPE = "com.vmware.content.Library";

	/** The library that holds the items of the fixtures. */
	public static final LibraryId FIXTURES = new LibraryId("library-1");

	@Override
	public String toString() {
		return this.value;
	}

}
