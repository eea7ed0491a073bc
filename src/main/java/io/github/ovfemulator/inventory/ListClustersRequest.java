package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Asks for clusters.
 *
 * @param filter which ones, all when unset
 */
record ListClustersRequest(@Nullable ClusterFilter filter) implements Structure {

}
