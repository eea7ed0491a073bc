package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Asks for resource pools.
 *
 * @param filter which ones, all when unset
 */
record ListResourcePoolsRequest(@Nullable ResourcePoolFilter filter) implements Structure {

}
