package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Asks for datastores.
 *
 * @param filter which ones, all when unset
 */
record ListDatastoresRequest(@Nullable DatastoreFilter filter) implements Structure {

}
