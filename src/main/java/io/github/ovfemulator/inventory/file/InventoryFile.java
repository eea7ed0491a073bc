package io.github.ovfemulator.inventory.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.inventory.domain.DatastoreType;
import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.inventory.domain.HostConnectionState;
import io.github.ovfemulator.inventory.domain.HostPowerState;
import io.github.ovfemulator.inventory.domain.NetworkType;
import io.github.ovfemulator.inventory.domain.StartSettings.StartAction;
import io.github.ovfemulator.inventory.domain.StartSettings.StopAction;
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
 * @param virtualApps the vApps that exist from the start
 * @param nextNumber the number in the id of what is created next; by default 101, or the
 * number after the largest one in the file
 */
record InventoryFile(List<DatacenterEntry> datacenters, List<FolderEntry> folders, List<ClusterEntry> clusters,
		List<HostEntry> hosts, List<ResourcePoolEntry> resourcePools, List<DatastoreEntry> datastores,
		List<NetworkEntry> networks, List<StoragePolicyEntry> storagePolicies,
		List<VirtualMachineEntry> virtualMachines, List<VirtualAppEntry> virtualApps, @Nullable Integer nextNumber) {

	/** A datacenter: the folder that it is in, and its own four. */
	record DatacenterEntry(@Required String id, @Required String name, @Required String folder,
			@Required String datastoreFolder, @Required String hostFolder, @Required String networkFolder,
			@Required String vmFolder) implements InventoryEntry {
	}

	/** A folder; without a parent, a datacenter has it or it is above them. */
	record FolderEntry(@Required String id, @Required String name, @Required FolderType type,
			@Nullable String parent) implements InventoryEntry {
	}

	/** A cluster. */
	record ClusterEntry(@Required String id, @Required String name, @Required String folder,
			@Nullable Boolean haEnabled, @Nullable Boolean drsEnabled) implements InventoryEntry {
	}

	/** A host, in a cluster or in a folder; it runs unless something else is said. */
	record HostEntry(@Required String id, @Required String name, @Nullable String cluster, @Nullable String folder,
			@Nullable HostConnectionState connectionState,
			@Nullable HostPowerState powerState) implements InventoryEntry {
	}

	/** A resource pool: the root of a cluster or of a host, or part of another pool. */
	record ResourcePoolEntry(@Required String id, @Required String name, @Nullable String cluster,
			@Nullable String host, @Nullable String parent) implements InventoryEntry {
	}

	/** A datastore; sizes are in bytes, and all of it is free unless it is said. */
	record DatastoreEntry(@Required String id, @Required String name, @Required DatastoreType type,
			@Required String folder, @Required Long capacity, @Nullable Long freeSpace) implements InventoryEntry {
	}

	/** A network. */
	record NetworkEntry(@Required String id, @Required String name, @Required NetworkType type,
			@Required String folder) implements InventoryEntry {
	}

	/** A storage policy. */
	record StoragePolicyEntry(@Required String id, @Required String name,
			@Nullable String description) implements InventoryEntry {
	}

	/** A vApp, with the turns of those of its members that have one. */
	record VirtualAppEntry(@Required String id, @Required String name, @Required String folder,
			@Required String resourcePool, @Nullable String virtualApp, List<TurnEntry> turns,
			@Nullable VirtualAppConfigurationEntry configuration,
			@Nullable String scope) implements InventoryEntry.Member {

		VirtualAppEntry {
			turns = Absent.orEmpty(turns);
		}
	}

	/**
	 * When and how a member of a vApp starts and stops: at any time, at once and by being
	 * powered on and off unless something else is said.
	 */
	record TurnEntry(@Required String member, @Nullable Integer order, @Nullable Integer startDelay,
			@Nullable Boolean waitingForGuest, @Nullable StartAction startAction, @Nullable Integer stopDelay,
			@Nullable StopAction stopAction) {
	}

	/** What a vApp is beside its members. */
	record VirtualAppConfigurationEntry(@Nullable String systemId, @Nullable String annotation,
			List<ConfigurationEntry.PropertyEntry> properties) {

		VirtualAppConfigurationEntry {
			properties = Absent.orEmpty(properties);
		}
	}

	InventoryFile {
		datacenters = Absent.orEmpty(datacenters);
		folders = Absent.orEmpty(folders);
		clusters = Absent.orEmpty(clusters);
		hosts = Absent.orEmpty(hosts);
		resourcePools = Absent.orEmpty(resourcePools);
		datastores = Absent.orEmpty(datastores);
		networks = Absent.orEmpty(networks);
		storagePolicies = Absent.orEmpty(storagePolicies);
		virtualMachines = Absent.orEmpty(virtualMachines);
		virtualApps = Absent.orEmpty(virtualApps);
	}

}
