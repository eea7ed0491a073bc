package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Which libraries to find; what is unset lets all pass.
 *
 * @param name the name, in upper or lower case
 * @param type where the content comes from
 */
@CanonicalName("com.vmware.content.library.find_spec")
record LibraryFindSpec(@Nullable String name, LibraryModel.@Nullable LibraryType type) implements Structure {

}
