package io.github.ovfemulator.inventory.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.inventory.domain.Cluster;
import io.github.ovfemulator.inventory.domain.Datacenter;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.HostConnectionState;
import io.github.ovfemulator.inventory.domain.HostPowerState;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObject;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.StoragePolicyId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.StoragePolicy;
import io.github.ovfemulator.inventory.file.InventoryFile.ClusterEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.DatacenterEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.DatastoreEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.HostEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.NetworkEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.ResourcePoolEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.StoragePolicyEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.VirtualAppEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Reads an inventory file. Reading stops at the first error.
 */
public final class InventoryFileReader {

	private final FixtureDocument document;

	private final InventoryFile content;

	private final Section<DatacenterEntry> datacenters;

	private final Section<ClusterEntry> clusters;

	private final Section<HostEntry> hosts;

	private final FolderTree folders;

	private final ConfigurationReader configurations;

	private InventoryFileReader(FixtureDocument document) {
		this.document = document;
		this.configurations = new ConfigurationReader();
		this.content = this.document.bind(InventoryFile.class);
		this.datacenters = new Section<>(this.document, "datacenters", this.content.datacenters());
		this.clusters = new Section<>(this.document, "clusters", this.content.clusters());
		this.hosts = new Section<>(this.document, "hosts", this.content.hosts());
		this.folders = new FolderTree(new Section<>(this.document, "folders", this.content.folders()),
				this.datacenters);
	}

	/**
	 * Reads an inventory from a file.
	 * @param file the file: JSON if its name ends in {@code .json}, otherwise YAML
	 * @return the inventory
	 * @throws InvalidFixtureException if the file is invalid
	 */
	public static Inventory read(Path file) {
		return new InventoryFileReader(FixtureDocument.read(file)).read();
	}

	/**
	 * Reads an inventory from the output of {@link InventoryFileWriter}.
	 * @param json the inventory
	 * @return the inventory
	 * @throws InvalidFixtureException if the document is invalid
	 */
	public static Inventory read(JsonNode json) {
		return new InventoryFileReader(FixtureDocument.of(json)).read();
	}

	private Inventory read() {
		List<ManagedObject<?>> objects = new ArrayList<>(this.folders.build());
		this.datacenters.all().forEach((entry) -> objects.add(datacenter(entry)));
		Section<ResourcePoolEntry> poolEntries = new Section<>(this.document, "resource_pools",
				this.content.resourcePools());
		PoolTree pools = new PoolTree(poolEntries, this.clusters, this.hosts);
		this.clusters.all().forEach((entry) -> objects.add(cluster(entry, pools)));
		this.hosts.all().forEach((entry) -> objects.add(host(entry)));
		objects.addAll(pools.build());
		Section<DatastoreEntry> datastores = new Section<>(this.document, "datastores", this.content.datastores());
		datastores.all().forEach((entry) -> objects.add(datastore(datastores, entry)));
		Section<NetworkEntry> networks = new Section<>(this.document, "networks", this.content.networks());
		networks.all().forEach((entry) -> objects.add(network(networks, entry)));
		Section<StoragePolicyEntry> policies = new Section<>(this.document, "storage_policies",
				this.content.storagePolicies());
		policies.all()
			.forEach((entry) -> objects.add(new StoragePolicy(new StoragePolicyId(entry.id()), entry.name(),
					(entry.description() != null) ? entry.description() : "")));
		Section<VirtualMachineEntry> machines = new Section<>(this.document, "virtual_machines",
				this.content.virtualMachines());
		Section<VirtualAppEntry> apps = new Section<>(this.document, "virtual_apps", this.content.virtualApps());
		MemberNames names = new MemberNames(apps);
		objects.addAll(new MachineReader(machines, Inventory.of(objects), this.folders, names,
				new HardwareReader(machines, policies), this.configurations)
			.read(poolEntries, this.hosts, datastores, networks));
		objects
			.addAll(new VirtualAppReader(apps, machines, this.folders, this.configurations).read(poolEntries, names));
		return counting(Inventory.of(objects));
	}

	private Inventory counting(Inventory inventory) {
		Integer number = this.content.nextNumber();
		try {
			return (number != null) ? inventory.withNextNumber(number) : inventory;
		}
		catch (IllegalArgumentException ex) {
			throw this.document.invalid(JsonPointer.empty().appendProperty("next_number"),
					"next_number: " + ex.getMessage());
		}
	}

	private Datacenter datacenter(DatacenterEntry entry) {
		FolderId folder = this.folders.require(entry.folder(), FolderType.DATACENTER, this.datacenters, entry,
				"folder");
		return new Datacenter(new DatacenterId(entry.id()), entry.name(), folder, new FolderId(entry.datastoreFolder()),
				new FolderId(entry.hostFolder()), new FolderId(entry.networkFolder()), new FolderId(entry.vmFolder()));
	}

	private Cluster cluster(ClusterEntry entry, PoolTree pools) {
		FolderId folder = this.folders.require(entry.folder(), FolderType.HOST, this.clusters, entry, "folder");
		return new Cluster(new ClusterId(entry.id()), entry.name(), folder, pools.rootOf(entry),
				Boolean.TRUE.equals(entry.haEnabled()), Boolean.TRUE.equals(entry.drsEnabled()));
	}

	private Host host(HostEntry entry) {
		HostConnectionState connection = (entry.connectionState() != null) ? entry.connectionState()
				: HostConnectionState.CONNECTED;
		HostPowerState power = entry.powerState();
		if (power == null && connection == HostConnectionState.CONNECTED) {
			power = HostPowerState.POWERED_ON;
		}
		ClusterId cluster = (entry.cluster() != null) ? new ClusterId(entry.cluster()) : null;
		return new Host(new HostSystemId(entry.id()), entry.name(), folderOf(entry), cluster, connection, power);
	}

	private FolderId folderOf(HostEntry entry) {
		if (entry.cluster() != null && entry.folder() == null) {
			ClusterEntry cluster = this.clusters.require(entry.cluster(), this.hosts, entry, "cluster");
			return new FolderId(cluster.folder());
		}
		if (entry.cluster() == null && entry.folder() != null) {
			return this.folders.require(entry.folder(), FolderType.HOST, this.hosts, entry, "folder");
		}
		throw this.hosts.invalid(entry, "set either cluster or, for a stand-alone host, folder");
	}

	private Datastore datastore(Section<DatastoreEntry> datastores, DatastoreEntry entry) {
		long capacity = entry.capacity();
		long free = (entry.freeSpace() != null) ? entry.freeSpace() : capacity;
		if (capacity < 0) {
			throw datastores.invalid(entry, "capacity", "the value must not be negative");
		}
		if (free < 0 || free > capacity) {
			throw datastores.invalid(entry, "free_space", "the value must be between 0 and the capacity, " + capacity);
		}
		FolderId folder = this.folders.require(entry.folder(), FolderType.DATASTORE, datastores, entry, "folder");
		return new Datastore(new DatastoreId(entry.id()), entry.name(), entry.type(), folder, capacity, free);
	}

	private Network network(Section<NetworkEntry> networks, NetworkEntry entry) {
		FolderId folder = this.folders.require(entry.folder(), FolderType.NETWORK, networks, entry, "folder");
		return new Network(new NetworkId(entry.id()), entry.name(), entry.type(), folder);
	}

}
