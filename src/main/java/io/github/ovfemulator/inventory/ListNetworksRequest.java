package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Asks for networks.
 *
 * @param filter which ones, all when unset
 */
record ListNetworksRequest(@Nullable NetworkFilter filter) implements Structure {

}
