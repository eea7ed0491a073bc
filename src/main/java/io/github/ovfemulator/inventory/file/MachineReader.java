package io.github.ovfemulator.inventory.file;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.domain.DatacenterId;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.DatastoreId;
import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.FolderId;
import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.inventory.domain.HostSystemId;
import io.github.ovfemulator.inventory.domain.InFolder;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.ControllerModel;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.inventory.hardware.HardwareVersion;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import io.github.ovfemulator.inventory.domain.NetworkId;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.inventory.domain.ResourcePoolId;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.domain.VirtualMachineId;
import io.github.ovfemulator.inventory.file.InventoryFile.DatastoreEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.HostEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.NetworkEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.ResourcePoolEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.VirtualMachineEntry;
import org.jspecify.annotations.Nullable;

/**
 * The virtual machines of an inventory file, which are held to what an import is held to:
 * pool, host, folder, datastore and networks go together, and names are unique in their
 * folder.
 */
final class MachineReader {

	private final Section<VirtualMachineEntry> machines;

	private final Inventory places;

	private final FolderTree folders;

	private final MemberNames names;

	MachineReader(Section<VirtualMachineEntry> machines, Inventory places, FolderTree folders, MemberNames names) {
		this.machines = machines;
		this.places = places;
		this.folders = folders;
		this.names = names;
	}

	List<VirtualMachine> read(Section<ResourcePoolEntry> pools, Section<HostEntry> hosts,
			Section<DatastoreEntry> datastores, Section<NetworkEntry> networks) {
		for (VirtualMachineEntry entry : this.machines.all()) {
			this.folders.require(entry.folder(), FolderType.VIRTUAL_MACHINE, this.machines, entry, "folder");
			pools.require(entry.resourcePool(), this.machines, entry, "resource_pool");
			hosts.require(entry.host(), this.machines, entry, "host");
			datastores.require(entry.datastore(), this.machines, entry, "datastore");
			entry.networks().forEach((network) -> networks.require(network, this.machines, entry, "networks"));
			entry.networkAdapters()
				.forEach((adapter) -> networks.require(adapter.network(), this.machines, entry, "network_adapters"));
			this.names.take(this.machines, entry);
			requireTogether(entry);
		}
		return this.machines.all().stream().map(this::machine).toList();
	}

	private void requireTogether(VirtualMachineEntry entry) {
		ResourcePool pool = this.places.get(ResourcePool.class, new ResourcePoolId(entry.resourcePool()));
		if (this.places.hostsOf(pool).stream().noneMatch((host) -> host.id().value().equals(entry.host()))) {
			throw this.machines.fault(entry, "host",
					"'%s' does not serve the resource pool %s".formatted(entry.host(), pool.id()));
		}
		DatacenterId datacenter = this.places.datacenterOf(pool);
		Folder folder = this.places.get(Folder.class, new FolderId(entry.folder()));
		require(Objects.equals(datacenter, folder.datacenter()), entry, "folder", entry.folder());
		requireSame(datacenter, this.places.get(Datastore.class, new DatastoreId(entry.datastore())), entry,
				"datastore", entry.datastore());
		for (NetworkAdapter adapter : adapters(entry)) {
			NetworkId network = new NetworkId(Objects.requireNonNull(adapter.network()));
			requireSame(datacenter, this.places.get(Network.class, network), entry,
					entry.networks().isEmpty() ? "network_adapters" : "networks", network.value());
		}
	}

	private void requireSame(@Nullable DatacenterId datacenter, InFolder object, VirtualMachineEntry entry,
			String field, String id) {
		require(Objects.equals(datacenter, this.places.datacenterOf(object)), entry, field, id);
	}

	private void require(boolean sameDatacenter, VirtualMachineEntry entry, String field, String id) {
		if (!sameDatacenter) {
			throw this.machines.fault(entry, field,
					"'%s' is in another datacenter than the resource pool %s".formatted(id, entry.resourcePool()));
		}
	}

	private VirtualMachine machine(VirtualMachineEntry entry) {
		return new VirtualMachine(new VirtualMachineId(entry.id()), entry.name(), new FolderId(entry.folder()),
				new ResourcePoolId(entry.resourcePool()), MemberNames.virtualApp(entry), new HostSystemId(entry.host()),
				new DatastoreId(entry.datastore()),
				(entry.powerState() != null) ? entry.powerState() : PowerState.POWERED_OFF, hardware(entry),
				MachineConfiguration.NONE, entry.scope());
	}

	private MachineHardware hardware(VirtualMachineEntry entry) {
		int cpus = (entry.cpuCount() != null) ? entry.cpuCount() : 1;
		long memory = (entry.memorySizeMib() != null) ? entry.memorySizeMib() : 1024;
		if (cpus < 1) {
			throw this.machines.fault(entry, "cpu_count", "it is to be at least 1");
		}
		if (memory < 1) {
			throw this.machines.fault(entry, "memory_size_mib", "it is to be at least 1");
		}
		if (entry.version() != null && HardwareVersion.of(entry.version()).isEmpty()) {
			throw this.machines.fault(entry, "version",
					"it is to be between 3 and %s, and not 5".formatted(HardwareVersion.NEWEST.number()));
		}
		if (entry.diskCapacities().stream().anyMatch((capacity) -> capacity < 0)) {
			throw this.machines.fault(entry, "disk_capacities", "none is to be negative");
		}
		List<Long> capacities = entry.diskCapacities();
		return MachineHardware.builder(cpus, memory)
			.version(entry.version())
			.guestOs(entry.guestOs())
			.networkAdapters(adapters(entry))
			.disks(IntStream.range(0, capacities.size())
				.mapToObj(
						(index) -> new VirtualDisk(capacities.get(index), address(index), VirtualDisk.Storage.DEFAULT))
				.toList())
			.controllers(IntStream.range(0, (capacities.size() + 14) / 15)
				.mapToObj((bus) -> StorageController.of(ControllerModel.LSILOGIC, bus))
				.toList())
			.build();
	}

	private static DeviceAddress address(int index) {
		int unit = index % 15;
		return new DeviceAddress(BusType.SCSI, index / 15, (unit < 7) ? unit : unit + 1);
	}

	private List<NetworkAdapter> adapters(VirtualMachineEntry entry) {
		if (!entry.networks().isEmpty() && !entry.networkAdapters().isEmpty()) {
			throw this.machines.fault(entry, "network_adapters", "name networks or network_adapters, and not both");
		}
		return Stream
			.concat(entry.networks().stream().map((network) -> NetworkAdapter.of(NetworkAdapterType.VMXNET3, network)),
					entry.networkAdapters()
						.stream()
						.map((adapter) -> NetworkAdapter.of(adapter.type(), adapter.network())))
			.toList();
	}

}
