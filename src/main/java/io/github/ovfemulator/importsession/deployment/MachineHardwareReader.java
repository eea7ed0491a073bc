package io.github.ovfemulator.importsession.deployment;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.ControllerModel;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.HostResource;
import io.github.ovfemulator.ovf.descriptor.OperatingSystem;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import io.github.ovfemulator.ovf.descriptor.VirtualSystem;
import io.github.ovfemulator.ovf.parameters.Choices;
import io.github.ovfemulator.ovf.parameters.DiskSizes;

/**
 * Reads off a virtual system what its machine is made of. What the descriptor leaves out
 * is as small as a machine can be: one CPU, one MiB.
 */
final class MachineHardwareReader {

	private static final long MIB = 1L << 20;

	private final OvfDescriptor descriptor;

	private final Map<String, String> networks;

	private final DiskSizes sizes;

	/**
	 * Makes a reader.
	 * @param descriptor the package, for the selected option
	 * @param choices what was chosen
	 */
	MachineHardwareReader(OvfDescriptor descriptor, Choices choices) {
		this.descriptor = descriptor;
		this.networks = choices.networks();
		this.sizes = new DiskSizes(descriptor, choices.properties());
	}

	MachineHardware read(VirtualSystem system) {
		List<HardwareItem> items = system.selectedHardware()
			.stream()
			.flatMap((hardware) -> hardware.items().stream())
			.toList();
		OperatingSystem operatingSystem = system.operatingSystem();
		List<VirtualDisk> disks = disks(items);
		return MachineHardware
			.builder((int) Math.max(1, quantity(items, VirtualHardware.PROCESSOR)),
					Math.max(1, quantity(items, VirtualHardware.MEMORY) / MIB))
			.guestOs((operatingSystem != null) ? operatingSystem.vmwareType() : null)
			.networkAdapters(adapters(items))
			.disks(disks)
			.controllers(IntStream.range(0, (disks.size() + 14) / 15)
				.mapToObj((bus) -> StorageController.of(ControllerModel.LSILOGIC, bus))
				.toList())
			.build();
	}

	/** The sum of all items of a type, in the base unit. */
	private static long quantity(List<HardwareItem> items, int resourceType) {
		return items.stream()
			.filter((item) -> item.resourceType() == resourceType)
			.mapToLong((item) -> item.quantity().orElse(0) * item.unit())
			.sum();
	}

	private List<NetworkAdapter> adapters(List<HardwareItem> items) {
		return items.stream()
			.flatMap((item) -> item.connections().stream().map((network) -> adapter(item, network)))
			.toList();
	}

	private NetworkAdapter adapter(HardwareItem item, String network) {
		NetworkAdapterType type = item.resourceSubTypes()
			.stream()
			.flatMap((name) -> Stream.of(NetworkAdapterType.values())
				.filter((known) -> known.name().equalsIgnoreCase(name)))
			.findFirst()
			.orElse(NetworkAdapterType.E1000);
		return NetworkAdapter.of(type, this.networks.getOrDefault(network, network));
	}

	private List<VirtualDisk> disks(List<HardwareItem> items) {
		List<Long> capacities = items.stream()
			.flatMap((item) -> item.hostResources().stream())
			.filter((resource) -> resource.kind() == HostResource.Kind.DISK)
			.flatMap((resource) -> this.descriptor.disks().stream().filter((disk) -> disk.id().equals(resource.id())))
			.map(this.sizes::capacity)
			.toList();
		return IntStream.range(0, capacities.size())
			.mapToObj((index) -> new VirtualDisk(capacities.get(index), address(index), VirtualDisk.Storage.DEFAULT))
			.toList();
	}

	private static DeviceAddress address(int index) {
		int unit = index % 15;
		return new DeviceAddress(BusType.SCSI, index / 15, (unit < 7) ? unit : unit + 1);
	}

}
