package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.structure.ResourceType;
import io.github.ovfemulator.vapi.structure.Structure;

/**
 * Parameters of {@code get} of a library.
 *
 * @param libraryId its id
 */
record GetLibraryRequest(@ResourceType("com.vmware.content.Library") String libraryId) implements Structure {

}
