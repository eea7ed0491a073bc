package io.github.ovfemulator.libraryitem;

import io.github.ovfemulator.vapi.type.Structure;

/**
 * The result of an operation on library items, in which failures are returned.
 */
interface LibraryItemResult extends Structure {

	/**
	 * Whether the operation succeeded.
	 */
	boolean succeeded();

}
