package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.structure.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Asks for clusters.
 *
 * @param filter which ones, all when unset
 */
record ListClustersRequest(@Nullable ClusterFilter filter) implements Structure {

}
