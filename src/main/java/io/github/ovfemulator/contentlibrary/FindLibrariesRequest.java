package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code find} of libraries.
 *
 * @param spec which ones
 */
record FindLibrariesRequest(LibraryFindSpec spec) implements Structure {

}
