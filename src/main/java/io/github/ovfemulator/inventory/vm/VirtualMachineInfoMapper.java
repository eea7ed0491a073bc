package io.github.ovfemulator.inventory.vm;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;

import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.hardware.GuestOs;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.NetworkId;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import io.github.ovfemulator.inventory.domain.NetworkType;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.VirtualMachine;

/**
 * Tells all about a virtual machine. Device ids start at vCenter's numbers, and what the
 * machine does not know of its devices (addresses on a bus, files, MAC addresses) is made
 * up, the same for the same machine each time.
 */
class VirtualMachineInfoMapper {

	private static final int FIRST_SCSI_ADAPTER = 1000;

	private static final int FIRST_DISK = 2000;

	private static final int FIRST_NIC = 4000;

	private final Inventory inventory;

	private final VirtualMachine machine;

	VirtualMachineInfoMapper(Inventory inventory, VirtualMachine machine) {
		this.inventory = inventory;
		this.machine = machine;
	}

	VirtualMachineInfo map() {
		MachineHardware hardware = this.machine.hardware();
		int disks = hardware.disks().size();
		int buses = (disks > 0) ? (int) ScsiAddressInfo.ofDisk(disks - 1).bus() + 1 : 0;
		return new VirtualMachineInfo(GuestOs.of(hardware.guestOs()), this.machine.name(), this.machine.powerState(),
				HardwareInfo.of(hardware.version()), BootInfo.DEFAULT, List.of(), CpuInfo.of(hardware.cpu().count()),
				new MemoryInfo(hardware.memory().sizeMib(), false), devices(FIRST_DISK, disks, this::disk),
				devices(FIRST_NIC, hardware.networkAdapters().size(), this::nic), Map.of(), Map.of(), Map.of(),
				Map.of(), Map.of(), devices(FIRST_SCSI_ADAPTER, buses, ScsiAdapterInfo::of));
	}

	private DiskInfo disk(int index) {
		String datastore = this.inventory.find(Datastore.class, this.machine.datastore())
			.map(Datastore::name)
			.orElse(this.machine.datastore().value());
		String suffix = (index > 0) ? "_" + index : "";
		String file = "[%s] %s/%s%s.vmdk".formatted(datastore, this.machine.name(), this.machine.name(), suffix);
		return new DiskInfo("Hard disk " + (index + 1), DiskInfo.HostBusAdapterType.SCSI, ScsiAddressInfo.ofDisk(index),
				new DiskInfo.Backing(DiskInfo.BackingType.VMDK_FILE, file),
				this.machine.hardware().disks().get(index).capacity());
	}

	private EthernetInfo nic(int index) {
		NetworkAdapter adapter = this.machine.hardware().networkAdapters().get(index);
		boolean running = this.machine.powerState() == PowerState.POWERED_ON;
		return new EthernetInfo("Network adapter " + (index + 1), adapter.type(),
				(adapter.type() == NetworkAdapterType.VMXNET3) ? Boolean.FALSE : null,
				EthernetInfo.MacAddressType.ASSIGNED, this.machine.macAddress(index), true,
				backing(this.inventory.get(Network.class, new NetworkId(Objects.requireNonNull(adapter.network())))),
				running ? EthernetInfo.ConnectionState.CONNECTED : EthernetInfo.ConnectionState.NOT_CONNECTED, true,
				true);
	}

	private static EthernetInfo.Backing backing(Network network) {
		NetworkType type = network.type();
		String id = network.id().value();
		return new EthernetInfo.Backing(type, id, (type == NetworkType.STANDARD_PORTGROUP) ? network.name() : null,
				(type == NetworkType.DISTRIBUTED_PORTGROUP)
						? UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString() : null,
				(type == NetworkType.OPAQUE_NETWORK) ? "nsx.LogicalSwitch" : null,
				(type == NetworkType.OPAQUE_NETWORK) ? id : null);
	}

	private static <T> Map<String, T> devices(int firstId, int count, IntFunction<T> device) {
		Map<String, T> devices = new LinkedHashMap<>();
		for (int index = 0; index < count; index++) {
			devices.put(String.valueOf(firstId + index), device.apply(index));
		}
		return devices;
	}

}
