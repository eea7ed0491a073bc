package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualApp;
import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualMachine;
import io.github.ovfemulator.inventory.domain.Cluster;
import io.github.ovfemulator.inventory.domain.Datacenter;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.DatastoreType;
import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.HostConnectionState;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.ManagedObject;
import io.github.ovfemulator.inventory.domain.ManagedObjectId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.NetworkType;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import org.jspecify.annotations.Nullable;

/**
 * Inventories for tests.
 */
public final class TestInventories {

	private static final DatacenterId OTHER_DATACENTER = new DatacenterId("datacenter-21");

	private static final FolderId OTHER_HOSTS = new FolderId("group-h24");

	private static final ClusterId OTHER_CLUSTER = new ClusterId("domain-c27");

	private static final ResourcePoolId OTHER_POOL = new ResourcePoolId("resgroup-28");

	private TestInventories() {
	}

	/**
	 * The built-in inventory.
	 * @return its store
	 */
	public static InventoryStore builtIn() {
		return new InventoryStore(BuiltInInventory.create(), 10_000, memory(), new ChangeFeed());
	}

	private static MemoryBudget memory() {
		return new MemoryBudget("emulator.inventory.max-memory", 100 << 20);
	}

	/**
	 * The built-in inventory, and a second datacenter with a cluster without DRS, a
	 * disconnected stand-alone host, a child pool and a nested folder.
	 * @return its store
	 */
	public static InventoryStore twoDatacenters() {
		return new InventoryStore(
				Inventory.of(Stream.concat(allOf(BuiltInInventory.create()), otherDatacenter()).toList()), 10_000,
				memory(), new ChangeFeed());
	}

	/**
	 * The built-in inventory with additional objects.
	 * @param count the number of objects
	 * @param factory creates an object from its number, from 1000
	 * @return its store
	 */
	public static InventoryStore withMore(int count, IntFunction<ManagedObject<?>> factory) {
		Stream<ManagedObject<?>> more = IntStream.range(1000, 1000 + count).mapToObj(factory);
		return new InventoryStore(Inventory.of(Stream.concat(allOf(BuiltInInventory.create()), more).toList()), 10_000,
				memory(), new ChangeFeed());
	}

	/**
	 * A powered-off virtual machine in the built-in inventory.
	 * @param number the number in its id and name
	 * @return the machine
	 */
	public static VirtualMachine machine(int number) {
		return new VirtualMachine(new VirtualMachineId("vm-" + number), "machine-" + number, new FolderId("group-v3"),
				new ResourcePoolId("resgroup-8"), null, new HostSystemId("host-9"), new DatastoreId("datastore-11"),
				PowerState.POWERED_OFF, MachineHardware.of(1, 512), MachineConfiguration.NONE, null);
	}

	/**
	 * A request to create a virtual machine in the cluster of the built-in inventory.
	 * @param name its name
	 * @return the request
	 */
	public static NewVirtualMachine newMachine(String name) {
		return new NewVirtualMachine(name, clusterPlacement(), new DatastoreId("datastore-11"),
				MachineHardware.of(2, 4096));
	}

	/**
	 * A request to create a vApp in the cluster of the built-in inventory.
	 * @param name its name
	 * @param members its members, without start settings
	 * @return the request
	 */
	public static NewVirtualApp newVirtualApp(String name, NewVirtualAppMember... members) {
		return new NewVirtualApp(name, clusterPlacement(),
				Stream.of(members).map((member) -> new NewVirtualApp.Member(member, null)).toList());
	}

	/**
	 * A placement in the cluster of the built-in inventory, without a host.
	 * @return the placement
	 */
	public static Placement clusterPlacement() {
		return new Placement(new ResourcePoolId("resgroup-8"), null, new FolderId("group-v3"),
				new DatacenterId("datacenter-2"), null);
	}

	private static Stream<ManagedObject<? extends ManagedObjectId>> otherDatacenter() {
		return Stream.of(
				new Datacenter(OTHER_DATACENTER, "Other", new FolderId("group-d1"), new FolderId("group-s25"),
						OTHER_HOSTS, new FolderId("group-n26"), new FolderId("group-v23")),
				folder("group-v23", FolderType.VIRTUAL_MACHINE, null), folder("group-h24", FolderType.HOST, null),
				folder("group-s25", FolderType.DATASTORE, null), folder("group-n26", FolderType.NETWORK, null),
				folder("group-v33", FolderType.VIRTUAL_MACHINE, new FolderId("group-v23")),
				new Cluster(OTHER_CLUSTER, "Manual", OTHER_HOSTS, OTHER_POOL, true, false),
				new ResourcePool(OTHER_POOL, "Resources", null, OTHER_CLUSTER, null),
				new ResourcePool(new ResourcePoolId("resgroup-30"), "Child", OTHER_POOL, OTHER_CLUSTER, null),
				new Host(new HostSystemId("host-29"), "esx-5.example.test", OTHER_HOSTS, OTHER_CLUSTER,
						HostConnectionState.DISCONNECTED, null),
				new Datastore(new DatastoreId("datastore-31"), "vsan1", DatastoreType.VSAN, new FolderId("group-s25"),
						2000, 1000),
				new Network(new NetworkId("network-32"), "Overlay", NetworkType.OPAQUE_NETWORK,
						new FolderId("group-n26")));
	}

	private static Folder folder(String id, FolderType type, @Nullable FolderId parent) {
		return new Folder(new FolderId(id), id, type, parent, OTHER_DATACENTER);
	}

	@SuppressWarnings("unchecked")
	private static Stream<ManagedObject<?>> allOf(Inventory inventory) {
		return ((List<ManagedObject<?>>) (List<?>) inventory.all(ManagedObject.class)).stream();
	}

}
