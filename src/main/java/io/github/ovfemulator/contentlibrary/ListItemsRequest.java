package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.structure.ResourceType;
import io.github.ovfemulator.vapi.structure.Structure;

/**
 * Parameters of {@code list} of items.
 *
 * @param libraryId the library that holds them
 */
record ListItemsRequest(@ResourceType("com.vmware.content.Library") String libraryId) implements Structure {

}
