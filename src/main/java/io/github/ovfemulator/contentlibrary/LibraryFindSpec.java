package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for libraries. Unset criteria match all libraries.
 *
 * @param name the name, ignoring case
 * @param type the type
 */
@CanonicalName("com.vmware.content.library.find_spec")
record LibraryFindSpec(@Nullable String name, LibraryModel.@Nullable LibraryType type) implements Structure {

}
