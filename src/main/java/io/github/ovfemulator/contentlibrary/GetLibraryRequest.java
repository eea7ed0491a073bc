package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code get} of a library.
 *
 * @param libraryId its id
 */
record GetLibraryRequest(@ResourceType("com.vmware.content.Library") String libraryId) implements Structure {

}
