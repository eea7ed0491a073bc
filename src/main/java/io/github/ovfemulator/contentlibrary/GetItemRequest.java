package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.structure.ResourceType;
import io.github.ovfemulator.vapi.structure.Structure;

/**
 * Parameters of {@code get} of an item.
 *
 * @param libraryItemId its id
 */
record GetItemRequest(@ResourceType(LibraryItemId.RESOURCE_TYPE) String libraryItemId) implements Structure {

}
