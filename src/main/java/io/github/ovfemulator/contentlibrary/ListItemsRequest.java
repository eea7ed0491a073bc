package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code list} of items.
 *
 * @param libraryId the library that holds them
 */
record ListItemsRequest(@ResourceType("com.vmware.content.Library") String libraryId) implements Structure {

}
