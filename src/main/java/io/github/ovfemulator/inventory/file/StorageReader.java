package io.github.ovfemulator.inventory.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.file.HardwareEntry.AddressEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.CdromEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.ControllerEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.DiskEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.StoragePolicyEntry;
import io.github.ovfemulator.inventory.hardware.BusSharing;
import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.CdromDrive;
import io.github.ovfemulator.inventory.hardware.ControllerModel;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.inventory.hardware.DeviceSlots;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import org.jspecify.annotations.Nullable;

/**
 * Reads the storage controllers of a machine and the disks and CD-ROM drives on them.
 * Without a list of controllers, it creates those that the devices require.
 */
final class StorageReader {

	private final Section<VirtualMachineEntry> machines;

	private final Section<StoragePolicyEntry> policies;

	private final VirtualMachineEntry entry;

	private final HardwareEntry hardware;

	private final DeviceSlots slots = new DeviceSlots();

	StorageReader(Section<VirtualMachineEntry> machines, Section<StoragePolicyEntry> policies,
			VirtualMachineEntry entry) {
		this.machines = machines;
		this.policies = policies;
		this.entry = entry;
		this.hardware = Objects.requireNonNullElse(entry.hardware(), HardwareEntry.NONE);
	}

	void read(MachineHardware.Builder machine) {
		Section.Field<VirtualMachineEntry> field = this.machines.field(this.entry, "hardware");
		if (!this.entry.diskCapacities().isEmpty() && !this.hardware.disks().isEmpty()) {
			throw field.field("disks").invalid("set either disks or disk_capacities");
		}
		List<Long> capacities = this.entry.diskCapacities();
		if (capacities.stream().anyMatch((capacity) -> capacity < 0)) {
			throw this.machines.invalid(this.entry, "disk_capacities", "the values must not be negative");
		}
		machine.controllers(controllers(field.field("controllers")));
		machine.disks(capacities.isEmpty() ? field.field("disks").readEach(this.hardware.disks(), this::disk)
				: this.machines.field(this.entry, "disk_capacities")
					.read(() -> IntStream.range(0, capacities.size())
						.mapToObj((index) -> new VirtualDisk(capacities.get(index), allocate(scsiAddress(index)),
								VirtualDisk.Storage.DEFAULT))
						.toList()));
		machine.cdroms(field.field("cdroms").readEach(this.hardware.cdroms(), this::cdrom));
	}

	private List<StorageController> controllers(Section.Field<VirtualMachineEntry> field) {
		if (this.hardware.controllers() != null) {
			return field.readEach(this.hardware.controllers(), this::controller);
		}
		Map<List<Object>, StorageController> needed = new LinkedHashMap<>();
		addresses().filter((address) -> address.bus() != BusType.IDE).forEach((address) -> {
			ControllerModel model = modelFor(address.bus());
			if (address.busNumber() >= 0 && address.busNumber() < model.buses()) {
				needed.computeIfAbsent(List.of(model, address.busNumber()),
						(bus) -> StorageController.of(model, address.busNumber()));
			}
		});
		needed.values().forEach(this.slots::add);
		return new ArrayList<>(needed.values());
	}

	/** The addresses of all disks and CD-ROM drives. */
	private Stream<DeviceAddress> addresses() {
		return Stream
			.of(IntStream.range(0, this.entry.diskCapacities().size()).mapToObj(StorageReader::scsiAddress),
					this.hardware.disks().stream().map((disk) -> address(disk.address())),
					this.hardware.cdroms().stream().map((cdrom) -> address(cdrom.address())))
			.flatMap((addresses) -> addresses);
	}

	private StorageController controller(ControllerEntry controller, Section.Field<VirtualMachineEntry> field) {
		StorageController result = new StorageController(controller.model(), orZero(controller.bus()),
				Objects.requireNonNullElse(controller.sharing(), BusSharing.NONE), controller.pciSlotNumber());
		this.slots.add(result);
		return result;
	}

	private VirtualDisk disk(DiskEntry disk, Section.Field<VirtualMachineEntry> field) {
		DeviceAddress address = field.field("address").read(() -> allocate(address(disk.address())));
		if (disk.storagePolicy() != null && this.policies.find(disk.storagePolicy()) == null) {
			throw field.field("storage_policy")
				.invalid("'%s' is not in the list storage_policies".formatted(disk.storagePolicy()));
		}
		return new VirtualDisk(disk.capacity(), address, field.field("provisioning")
			.read(() -> new VirtualDisk.Storage(disk.storagePolicy(), disk.provisioning())), disk.settings());
	}

	private CdromDrive cdrom(CdromEntry cdrom, Section.Field<VirtualMachineEntry> field) {
		DeviceAddress address = field.field("address").read(() -> allocate(address(cdrom.address())));
		return new CdromDrive(address, DeviceReader.backing(cdrom.backing()), cdrom.passthrough(),
				DeviceReader.connection(cdrom.startConnected(), cdrom.allowGuestControl()));
	}

	private DeviceAddress allocate(DeviceAddress address) {
		this.slots.take(address);
		return address;
	}

	private static DeviceAddress address(AddressEntry address) {
		return new DeviceAddress(address.bus(), orZero(address.busNumber()), address.unit());
	}

	/** Skips the unit number of the controller. */
	private static DeviceAddress scsiAddress(int index) {
		int disks = ControllerModel.LSILOGIC.units() - 1;
		int unit = index % disks;
		return new DeviceAddress(BusType.SCSI, index / disks, (unit < 7) ? unit : unit + 1);
	}

	private static ControllerModel modelFor(BusType bus) {
		return switch (bus) {
			case IDE -> ControllerModel.IDE;
			case SCSI -> ControllerModel.LSILOGIC;
			case SATA -> ControllerModel.AHCI;
			case NVME -> ControllerModel.NVME;
		};
	}

	private static int orZero(@Nullable Integer number) {
		return (number != null) ? number : 0;
	}

}
