package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code get} of an item.
 *
 * @param libraryItemId its id
 */
record GetItemRequest(@ResourceType(LibraryItemId.RESOURCE_TYPE) String libraryItemId) implements Structure {

}
