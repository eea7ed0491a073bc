package io.github.ovfemulator.inventory.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.ovfemulator.inventory.domain.DatastoreType;
import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.inventory.domain.HostConnectionState;
import io.github.ovfemulator.inventory.domain.HostPowerState;
import io.github.ovfemulator.inventory.domain.NetworkType;
import io.github.ovfemulator.inventory.domain.StartSettings.StartAction;
import io.github.ovfemulator.inventory.domain.StartSettings.StopAction;
import org.jspecify.annotations.Nullable;

/**
 * The content of an inventory file. Field names are in snake case. All lists are
 * optional. Objects refer to each other by id. Derived references are not in the file:
 * the datacenter of a folder derives from its parents, the owner of a resource pool from
 * its root pool.
 *
 * @param datacenters the datacenters
 * @param folders the folders
 * @param clusters the clusters
 * @param hosts the hosts
 * @param resourcePools the resource pools
 * @param datastores the datastores; the first one of a datacenter is the default of
 * imports
 * @param networks the networks
 * @param storagePolicies the storage policies
 * @param virtualMachines the virtual machines
 * @param virtualApps the vApps
 * @param nextNumber the number in the id of the next object to be created; by default
 * 101, or the number after the largest one in the file
 */
record InventoryFile(List<DatacenterEntry> datacenters, List<FolderEntry> folders, List<ClusterEntry> clusters,
		List<HostEntry> hosts, List<ResourcePoolEntry> resourcePools, List<DatastoreEntry> datastores,
		List<NetworkEntry> networks, List<StoragePolicyEntry> storagePolicies,
		List<VirtualMachineEntry> virtualMachines, List<VirtualAppEntry> virtualApps, @Nullable Integer nextNumber) {

	/** A datacenter with its folder and its four root folders. */
	record DatacenterEntry(@Required String id, @Required String name, @Required String folder,
			@Required String datastoreFolder, @Required String hostFolder, @Required String networkFolder,
			@Required String vmFolder) implements InventoryEntry {
	}

	/**
	 * A folder. Without a parent it is a root folder of a datacenter or of the vCenter.
	 */
	record FolderEntry(@Required String id, @Required String name, @Required FolderType type,
			@Nullable String parent) implements InventoryEntry {
	}

	/** A cluster. */
	record ClusterEntry(@Required String id, @Required String name, @Required String folder,
			@Nullable Boolean haEnabled, @Nullable Boolean drsEnabled) implements InventoryEntry {
	}

	/**
	 * A host, either in a cluster or in a folder, by default connected and powered on.
	 */
	record HostEntry(@Required String id, @Required String name, @Nullable String cluster, @Nullable String folder,
			@Nullable HostConnectionState connectionState,
			@Nullable HostPowerState powerState) implements InventoryEntry {
	}

	/** A resource pool: the root pool of a cluster or host, or a child pool. */
	record ResourcePoolEntry(@Required String id, @Required String name, @Nullable String cluster,
			@Nullable String host, @Nullable String parent) implements InventoryEntry {
	}

	/** A datastore. Sizes are in bytes; by default all of its capacity is free. */
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

	/** A vApp with the start settings of its members. */
	record VirtualAppEntry(@Required String id, @Required String name, @Required String folder,
			@Required String resourcePool, @Nullable String virtualApp, List<TurnEntry> turns,
			@Nullable VirtualAppConfigurationEntry configuration,
			@Nullable String scope) implements InventoryEntry.Member {

		VirtualAppEntry {
			turns = Absent.orEmpty(turns);
		}
	}

	/**
	 * The start and stop settings of a member of a vApp. By default it has no start order
	 * and no delays, and the actions are power on and power off.
	 */
	record TurnEntry(@Required String member, @Nullable Integer order, @Nullable Integer startDelay,
			@Nullable Boolean waitingForGuest, @Nullable StartAction startAction, @Nullable Integer stopDelay,
			@Nullable StopAction stopAction) {
	}

	/** The settings of a vApp. */
	record VirtualAppConfigurationEntry(@Nullable String systemId, @Nullable String annotation,
			List<ConfigurationEntry.PropertyEntry> properties,
			@JsonInclude(Include.NON_EMPTY) Map<String, String> settings,
			@JsonInclude(Include.NON_EMPTY) Map<String, String> product) {

		VirtualAppConfigurationEntry {
			properties = Absent.orEmpty(properties);
			settings = Absent.orEmpty(settings);
			product = Absent.orEmpty(product);
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
