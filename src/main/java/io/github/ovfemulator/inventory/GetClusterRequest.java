package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Asks for one cluster.
 *
 * @param cluster its id
 */
record GetClusterRequest(@ResourceType("ClusterComputeResource") String cluster) implements Structure {

}
