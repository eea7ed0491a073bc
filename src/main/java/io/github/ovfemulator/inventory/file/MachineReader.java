package io.github.ovfemulator.inventory.file;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.inventory.domain.InFolder;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.file.HardwareEntry.AdapterEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.DatastoreEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.HostEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.NetworkEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.ResourcePoolEntry;
import org.jspecify.annotations.Nullable;

/**
 * Reads the virtual machines. They are subject to the rules of imports: pool, host,
 * folder, datastore and networks belong together, and names are unique in a folder.
 */
final class MachineReader {

	private final Section<VirtualMachineEntry> machines;

	private final Inventory places;

	private final FolderTree folders;

	private final MemberNames names;

	private final HardwareReader hardware;

	private final ConfigurationReader configurations;

	MachineReader(Section<VirtualMachineEntry> machines, Inventory places, FolderTree folders, MemberNames names,
			HardwareReader hardware, ConfigurationReader configurations) {
		this.machines = machines;
		this.places = places;
		this.folders = folders;
		this.names = names;
		this.hardware = hardware;
		this.configurations = configurations;
	}

	List<VirtualMachine> read(Section<ResourcePoolEntry> pools, Section<HostEntry> hosts,
			Section<DatastoreEntry> datastores, Section<NetworkEntry> networks) {
		for (VirtualMachineEntry entry : this.machines.all()) {
			this.folders.require(entry.folder(), FolderType.VIRTUAL_MACHINE, this.machines, entry, "folder");
			pools.require(entry.resourcePool(), this.machines, entry, "resource_pool");
			hosts.require(entry.host(), this.machines, entry, "host");
			datastores.require(entry.datastore(), this.machines, entry, "datastore");
			networksOf(entry)
				.forEach((network) -> networks.require(network, this.machines, entry, networksField(entry)));
			this.names.take(this.machines, entry);
			requireTogether(entry);
		}
		return this.machines.all().stream().map(this::machine).toList();
	}

	private void requireTogether(VirtualMachineEntry entry) {
		ResourcePool pool = this.places.get(ResourcePool.class, new ResourcePoolId(entry.resourcePool()));
		if (this.places.hostsOf(pool).stream().noneMatch((host) -> host.id().value().equals(entry.host()))) {
			throw this.machines.invalid(entry, "host",
					"'%s' does not belong to the resource pool %s".formatted(entry.host(), pool.id()));
		}
		DatacenterId datacenter = this.places.datacenterOf(pool);
		Folder folder = this.places.get(Folder.class, new FolderId(entry.folder()));
		require(Objects.equals(datacenter, folder.datacenter()), entry, "folder", entry.folder());
		requireSame(datacenter, this.places.get(Datastore.class, new DatastoreId(entry.datastore())), entry,
				"datastore", entry.datastore());
		networksOf(entry).forEach((network) -> requireSame(datacenter,
				this.places.get(Network.class, new NetworkId(network)), entry, networksField(entry), network));
	}

	private static Stream<String> networksOf(VirtualMachineEntry entry) {
		return Stream.concat(entry.networks().stream(),
				entry.networkAdapters().stream().map(AdapterEntry::network).filter(Objects::nonNull));
	}

	private static String networksField(VirtualMachineEntry entry) {
		return entry.networks().isEmpty() ? "network_adapters" : "networks";
	}

	private void requireSame(@Nullable DatacenterId datacenter, InFolder object, VirtualMachineEntry entry,
			String field, String id) {
		require(Objects.equals(datacenter, this.places.datacenterOf(object)), entry, field, id);
	}

	private void require(boolean sameDatacenter, VirtualMachineEntry entry, String field, String id) {
		if (!sameDatacenter) {
			throw this.machines.invalid(entry, field,
					"'%s' is not in the datacenter of the resource pool %s".formatted(id, entry.resourcePool()));
		}
	}

	private VirtualMachine machine(VirtualMachineEntry entry) {
		return new VirtualMachine(new VirtualMachineId(entry.id()), entry.name(), new FolderId(entry.folder()),
				new ResourcePoolId(entry.resourcePool()), MemberNames.virtualApp(entry), new HostSystemId(entry.host()),
				new DatastoreId(entry.datastore()),
				(entry.powerState() != null) ? entry.powerState() : PowerState.POWERED_OFF, this.hardware.read(entry),
				this.configurations.read(this.machines, entry), entry.scope());
	}

}
