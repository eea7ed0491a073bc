package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.structure.CanonicalName;
import io.github.ovfemulator.vapi.structure.ResourceType;
import io.github.ovfemulator.vapi.structure.Structure;
import org.jspecify.annotations.Nullable;

/**
 * All about a library. The shape is the one of public bindings, less what a library on
 * disk has not: storage, publication, subscription and times.
 *
 * @param id its id
 * @param description what it is
 * @param name its name
 * @param type where its content comes from
 * @param version changes with it
 */
@CanonicalName("com.vmware.content.library_model")
record LibraryModel(@Nullable @ResourceType("com.vmware.content.Library") String id, @Nullable String description,
		@Nullable String name, @Nullable LibraryType type, @Nullable String version) implements Structure {

}
