package io.github.ovfemulator.importsession.deployment;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.ControllerModel;
import io.github.ovfemulator.inventory.hardware.Cpu;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.inventory.hardware.GuestOs;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import io.github.ovfemulator.ovf.descriptor.Allocation;
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
		return MachineHardware.builder(1, Math.max(1, memory(items) / VirtualHardware.MIB))
			.cpu(cpu(items))
			.guestOs((operatingSystem != null) ? GuestOs.choose(operatingSystem.guests()) : null)
			.networkAdapters(adapters(items))
			.disks(disks)
			.controllers(IntStream.range(0, (disks.size() + 14) / 15)
				.mapToObj((bus) -> StorageController.of(ControllerModel.LSILOGIC, bus))
				.toList())
			.build();
	}

	/** The number of processors of all items. */
	private static Cpu cpu(List<HardwareItem> items) {
		List<HardwareItem> processors = items.stream()
			.filter((item) -> item.resourceType() == VirtualHardware.PROCESSOR)
			.toList();
		long count = exactSum(processors, (item) -> item.allocation().quantity().orElse(1));
		long cores = processors.stream().mapToLong((item) -> item.coresPerSocket().orElse(0)).max().orElse(0);
		return new Cpu(Math.max(1, Math.toIntExact(count)), Math.max(1, Math.toIntExact(cores)), false, false);
	}

	/** The bytes of all memory items. */
	private static long memory(List<HardwareItem> items) {
		return exactSum(items.stream().filter((item) -> item.resourceType() == VirtualHardware.MEMORY).toList(),
				MachineHardwareReader::memory);
	}

	private static long memory(HardwareItem item) {
		Allocation allocation = item.allocation();
		OptionalLong amount = allocation.quantity().isPresent() ? allocation.quantity() : allocation.reservation();
		return allocation.bytes(amount.orElse(0), VirtualHardware.MIB).orElseThrow(ArithmeticException::new);
	}

	private static long exactSum(List<HardwareItem> items, ToLongFunction<HardwareItem> amount) {
		return items.stream().mapToLong(amount).reduce(0, Math::addExact);
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
			.map((disk) -> this.sizes.capacity(disk).orElseThrow())
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
