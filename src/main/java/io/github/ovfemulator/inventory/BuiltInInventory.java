package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.Cluster;
import io.github.ovfemulator.inventory.domain.Datacenter;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.DatastoreType;
import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.HostConnectionState;
import io.github.ovfemulator.inventory.domain.HostPowerState;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.StoragePolicyId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.NetworkType;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.inventory.domain.StoragePolicy;
import org.jspecify.annotations.Nullable;

/**
 * The default inventory: one datacenter with a DRS cluster of three hosts and a
 * stand-alone host. The ids follow vCenter's patterns and do not change between releases.
 */
final class BuiltInInventory {

	private static final long GIB = 1L << 30;

	private static final FolderId DATACENTERS = new FolderId("group-d1");

	private static final DatacenterId DATACENTER = new DatacenterId("datacenter-2");

	private static final FolderId MACHINES = new FolderId("group-v3");

	private static final FolderId HOSTS = new FolderId("group-h4");

	private static final FolderId DATASTORES = new FolderId("group-s5");

	private static final FolderId NETWORKS = new FolderId("group-n6");

	private static final ClusterId CLUSTER = new ClusterId("domain-c7");

	private static final ResourcePoolId CLUSTER_POOL = new ResourcePoolId("resgroup-8");

	private static final HostSystemId STAND_ALONE_HOST = new HostSystemId("host-16");

	private BuiltInInventory() {
	}

	static Inventory create() {
		return Inventory.of(List.of(new Folder(DATACENTERS, "Datacenters", FolderType.DATACENTER, null, null),
				new Datacenter(DATACENTER, "Datacenter", DATACENTERS, DATASTORES, HOSTS, NETWORKS, MACHINES),
				folder(MACHINES, "vm", FolderType.VIRTUAL_MACHINE), folder(HOSTS, "host", FolderType.HOST),
				folder(DATASTORES, "datastore", FolderType.DATASTORE), folder(NETWORKS, "network", FolderType.NETWORK),
				new Cluster(CLUSTER, "Cluster", HOSTS, CLUSTER_POOL, false, true),
				new ResourcePool(CLUSTER_POOL, "Resources", null, CLUSTER, null),
				host(new HostSystemId("host-9"), "esx-1.example.test", CLUSTER),
				host(new HostSystemId("host-10"), "esx-2.example.test", CLUSTER),
				host(new HostSystemId("host-11"), "esx-3.example.test", CLUSTER),
				host(STAND_ALONE_HOST, "esx-4.example.test", null),
				new ResourcePool(new ResourcePoolId("resgroup-17"), "Resources", null, null, STAND_ALONE_HOST),
				new Datastore(new DatastoreId("datastore-11"), "datastore1", DatastoreType.VMFS, DATASTORES, 2048 * GIB,
						1536 * GIB),
				new Datastore(new DatastoreId("datastore-12"), "nfs1", DatastoreType.NFS, DATASTORES, 4096 * GIB,
						4000 * GIB),
				new Network(new NetworkId("network-14"), "VM Network", NetworkType.STANDARD_PORTGROUP, NETWORKS),
				new Network(new NetworkId("dvportgroup-15"), "DPortGroup", NetworkType.DISTRIBUTED_PORTGROUP, NETWORKS),
				new StoragePolicy(new StoragePolicyId("aa6d5a82-1c88-45da-85d3-3d74b91a5bad"),
						"vSAN Default Storage Policy", "Storage policy used as default for vSAN datastores"),
				new StoragePolicy(new StoragePolicyId("4d5f673c-536f-11e6-beb8-9e71128cae77"), "VM Encryption Policy",
						"Sample storage policy for VMware's VM and virtual disk encryption")));
	}

	private static Folder folder(FolderId id, String name, FolderType type) {
		return new Folder(id, name, type, null, DATACENTER);
	}

	private static Host host(HostSystemId id, String name, @Nullable ClusterId cluster) {
		return new Host(id, name, HOSTS, cluster, HostConnectionState.CONNECTED, HostPowerState.POWERED_ON);
	}

}
