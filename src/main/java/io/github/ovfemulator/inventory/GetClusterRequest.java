package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.structure.ResourceType;
import io.github.ovfemulator.vapi.structure.Structure;

/**
 * Asks for one cluster.
 *
 * @param cluster its id
 */
record GetClusterRequest(@ResourceType("ClusterComputeResource") String cluster) implements Structure {

}
