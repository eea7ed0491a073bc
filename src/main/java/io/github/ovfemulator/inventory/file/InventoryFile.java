package io.github.ovfemulator.inventory.file;

import java.util.List;

import io.github.ovfemulator.inventory.domain.DatastoreType;
import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.inventory.domain.HostConnectionState;
import io.github.ovfemulator.inventory.domain.HostPowerState;
import io.github.ovfemulator.inventory.domain.NetworkType;
import io.github.ovfemulator.inventory.domain.PowerState;
import org.jspecify.annotations.Nullable;

/**
 * What an inventory file says, as it says it: fields are in snake_case there. Each list
 * may be left out. References are ids, and what follows from them is not said twice: the
 * datacenter of a folder follows from its parents, the owner of a resource pool from its
 * parent.
 *
 * @param datacenters the datacenters
 * @param folders the folders
 * @param clusters the clusters
 * @param hosts the hosts
 * @param resourcePools the resource pools
 * @param datastores the datastores; imports go to the first one of a datacenter
 * @param networks the networks
 * @param storagePolicies the storage policies
 * @param virtualMachines the machines that exist from the start
 */
record InventoryFile(List<DatacenterEntry> datacenters, List<FolderEntry> folders, List<ClusterEntry> clusters,
		List<HostEntry> hosts, List<ResourcePoolEntry> resourcePools, List<DatastoreEntry> datastores,
		List<NetworkEntry> networks, List<StoragePolicyEntry> storagePolicies,
		List<VirtualMachineEntry> virtualMachines) {

	/** Something with an id and a name. */
	interface Entry {

		/** Its id, unique among its kind. */
		String id();

		/** Its name. */
		String name();

	}

	/** A datacenter: the folder that it is in, and its own four. */
	record DatacenterEntry(@Required String id, @Required String name, @Required String folder,
			@Required String datastoreFolder, @Required String hostFolder, @Required String networkFolder,
			@Required String vmFolder) implements Entry {
	}

	/** A folder; without a parent, a datacenter has it or it is above them. */
	record FolderEntry(@Required String id, @Required String name, @Required FolderType type,
			@Nullable String parent) implements Entry {
	}

	/** A cluster. */
	record ClusterEntry(@Required String id, @Required String name, @Required String folder,
			@Nullable Boolean haEnabled, @Nullable Boolean drsEnabled) implements Entry {
	}

	/** A host, in a cluster or in a folder; it runs unless something else is said. */
	record HostEntry(@Required String id, @Required String name, @Nullable String cluster, @Nullable String folder,
			@Nullable HostConnectionState connectionState, @Nullable HostPowerState powerState) implements Entry {
	}

	/** A resource pool: the root of a cluster or of a host, or part of another pool. */
	record ResourcePoolEntry(@Required String id, @Required String name, @Nullable String cluster,
			@Nullable String host, @Nullable String parent) implements Entry {
	}

	/** A datastore; sizes are in bytes, and all of it is free unless it is said. */
	record DatastoreEntry(@Required String id, @Required String name, @Required DatastoreType type,
			@Required String folder, @Required Long capacity, @Nullable Long freeSpace) implements Entry {
	}

	/** A network. */
	record NetworkEntry(@Required String id, @Required String name, @Required NetworkType type,
			@Required String folder) implements Entry {
	}

	/** A storage policy. */
	record StoragePolicyEntry(@Required String id, @Required String name,
			@Nullable String description) implements Entry {
	}

	/**
	 * A virtual machine, with a network adapter for each of its networks; off, with one
	 * CPU and 1024 MiB unless something else is said.
	 */
	record VirtualMachineEntry(@Required String id, @Required String name, @Required String folder,
			@Required String resourcePool, @Required String host, @Required String datastore,
			@Nullable PowerState powerState, @Nullable Integer cpuCount, @Nullable Long memorySizeMib,
			List<String> networks, List<Long> diskCapacities) implements Entry {

		VirtualMachineEntry {
			networks = copy(networks);
			diskCapacities = copy(diskCapacities);
		}
	}

	InventoryFile {
		datacenters = copy(datacenters);
		folders = copy(folders);
		clusters = copy(clusters);
		hosts = copy(hosts);
		resourcePools = copy(resourcePools);
		datastores = copy(datastores);
		networks = copy(networks);
		storagePolicies = copy(storagePolicies);
		virtualMachines = copy(virtualMachines);
	}

	private static <T> List<T> copy(@Nullable List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

}
