package io.github.ovfemulator.inventory;

import java.util.stream.Stream;

import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualMachine;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * Creates virtual machines. It checks that the referenced objects exist, that the name is
 * free, and that no disk exceeds the maximum of vSphere.
 */
class MachineFactory {

	/** The maximum capacity of a disk, 62 TB. */
	private static final long MAX_CAPACITY = 62L << 40;

	private final Inventory inventory;

	MachineFactory(Inventory inventory) {
		this.inventory = inventory;
	}

	Inventory.Change<VirtualMachine> create(NewVirtualMachine machine) {
		requireFreeName(machine.placement(), machine.name());
		return this.inventory.create((number) -> create(machine, null, number));
	}

	HostSystemId pickHost(Placement placement) {
		ResourcePool pool = this.inventory.get(ResourcePool.class, placement.resourcePool());
		return this.inventory.hostsOf(pool)
			.stream()
			.filter((host) -> placement.host() == null || placement.host().equals(host.id()))
			.filter(Host::isUsable)
			.map(Host::id)
			.findFirst()
			.orElseThrow(() -> VapiException
				.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, LocalizableMessage.of("emulator.inventory.no_usable_host",
						"No host of the resource pool %s is connected and powered on; connect a host or power it on.",
						pool.id())));
	}

	VirtualMachine create(NewVirtualMachine machine, @Nullable VirtualAppId app, int number) {
		Placement placement = machine.placement();
		requireReferences(machine);
		return new VirtualMachine(new VirtualMachineId("vm-" + number), machine.name(), placement.folder(),
				placement.resourcePool(), app, pickHost(placement), machine.datastore(), PowerState.POWERED_OFF,
				machine.hardware(), machine.configuration(), placement.scope());
	}

	private void requireReferences(NewVirtualMachine machine) {
		Datastore datastore = this.inventory.get(Datastore.class, machine.datastore());
		if (machine.hardware().disks().stream().anyMatch((disk) -> disk.capacity() > MAX_CAPACITY)) {
			throw tooLarge(machine.name(), datastore.name());
		}
		machine.hardware()
			.networkAdapters()
			.stream()
			.flatMap((adapter) -> Stream.ofNullable(adapter.network()))
			.forEach((network) -> this.inventory.get(Network.class, new NetworkId(network)));
	}

	/** The message is that of vCenter. */
	private static VapiException tooLarge(String machine, String datastore) {
		String cause = "File [%s] %s/%s.vmdk is larger than the maximum size supported by datastore '%s'."
			.formatted(datastore, machine, machine, datastore);
		return VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, LocalizableMessage
			.of("com.vmware.vdcs.util.unable_to_allocate_resource", "The operation failed due to %s", cause));
	}

	void requireFreeName(Placement placement, String name) {
		Folder folder = this.inventory.get(Folder.class, placement.folder());
		if (this.inventory.isNameTaken(folder.id(), name)) {
			throw nameTaken(name, "folder " + folder.id());
		}
	}

	static VapiException nameTaken(String name, String place) {
		return VapiException.of(ErrorType.ALREADY_EXISTS, LocalizableMessage.of("emulator.inventory.name_taken",
				"The name %s is already used in the %s; choose another name.", name, place));
	}

}
