package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Asks for datacenters.
 *
 * @param filter which ones, all when unset
 */
record ListDatacentersRequest(@Nullable DatacenterFilter filter) implements Structure {

}
