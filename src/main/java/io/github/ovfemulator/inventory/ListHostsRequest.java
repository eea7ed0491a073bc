package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Asks for hosts.
 *
 * @param filter which ones, all when unset
 */
record ListHostsRequest(@Nullable HostFilter filter) implements Structure {

}
