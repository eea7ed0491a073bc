package io.github.ovfemulator.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.hardware.BusSharing;
import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.CdromDrive;
import io.github.ovfemulator.inventory.hardware.ControllerModel;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.inventory.hardware.DeviceBacking;
import io.github.ovfemulator.inventory.hardware.FloppyDrive;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import io.github.ovfemulator.ovf.descriptor.ConfigValues;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.hardware.ControllerKind;
import io.github.ovfemulator.ovf.hardware.DriveKind;
import io.github.ovfemulator.ovf.hardware.HardwareLayout;
import io.github.ovfemulator.ovf.parameters.resolver.StorageChoice;

/**
 * Maps storage controllers, disks, CD-ROM and floppy drives. Omits disk drives whose disk
 * does not exist.
 */
final class StorageMapper {

	private final MachineSource source;

	private final HardwareLayout layout;

	private final BackingMapper backings;

	private final List<HardwareItem> diskItems = new ArrayList<>();

	StorageMapper(MachineSource source, HardwareLayout layout, BackingMapper backings) {
		this.source = source;
		this.layout = layout;
		this.backings = backings;
	}

	void map(MachineHardware.Builder machine) {
		machine.controllers(this.layout.controllers().stream().map(StorageMapper::controller).toList())
			.disks(disks())
			.cdroms(drives(DriveKind.CDROM).map(this::cdrom).toList())
			.floppies(drives(DriveKind.FLOPPY).sorted(Comparator.comparingInt(HardwareLayout.Drive::unit))
				.map((drive) -> new FloppyDrive(this.backings.floppy(drive.item()),
						BackingMapper.connection(drive.item())))
				.toList());
	}

	/** The items of the disks, in the order of the disks. */
	List<HardwareItem> diskItems() {
		return List.copyOf(this.diskItems);
	}

	private Stream<HardwareLayout.Drive> drives(DriveKind kind) {
		return this.layout.drives()
			.stream()
			.filter((drive) -> DriveKind.of(drive.item()).filter(kind::equals).isPresent());
	}

	private static StorageController controller(HardwareLayout.Controller controller) {
		ConfigValues configs = new ConfigValues(controller.item().configs());
		return new StorageController(model(controller.kind()), controller.bus(), sharing(configs),
				configs.smallCount("slotInfo.pciSlotNumber"));
	}

	private static ControllerModel model(ControllerKind kind) {
		return switch (kind) {
			case IDE -> ControllerModel.IDE;
			case BUSLOGIC -> ControllerModel.BUSLOGIC;
			case LSILOGIC -> ControllerModel.LSILOGIC;
			case LSILOGICSAS -> ControllerModel.LSILOGICSAS;
			case PVSCSI -> ControllerModel.PVSCSI;
			case SATA -> ControllerModel.AHCI;
			case NVME -> ControllerModel.NVME;
			case FLOPPY -> throw new IllegalStateException("No item describes the controller of floppy drives");
		};
	}

	/** Maps the values of the vSphere API, such as {@code noSharing}. */
	private static BusSharing sharing(ConfigValues configs) {
		String sharing = configs.text("sharedBus").orElse("").toLowerCase(Locale.ROOT);
		return Stream.of(BusSharing.values())
			.filter((each) -> sharing.startsWith(each.name().toLowerCase(Locale.ROOT)))
			.findFirst()
			.orElse(BusSharing.NONE);
	}

	private List<VirtualDisk> disks() {
		List<VirtualDisk> disks = new ArrayList<>();
		drives(DriveKind.DISK)
			.forEach((drive) -> this.source.resources().capacity(drive.item()).ifPresent((capacity) -> {
				disks.add(new VirtualDisk(capacity, address(drive), storage(drive.item()),
						new ConfigValues(drive.item().configs()).all()));
				this.diskItems.add(drive.item());
			}));
		return disks;
	}

	/** Prefers the storage group of the disk to that of its machine. */
	private VirtualDisk.Storage storage(HardwareItem item) {
		StorageChoice choice = this.source.choices()
			.storageOf(Optional.ofNullable(item.storageGroup()).or(this.source::storageGroup).orElse(null));
		return new VirtualDisk.Storage(choice.profile(),
				(choice.provisioning() != null) ? choice.provisioning().name() : null);
	}

	private CdromDrive cdrom(HardwareLayout.Drive drive) {
		DeviceBacking backing = this.backings.cdrom(drive.item());
		return new CdromDrive(address(drive), backing,
				(backing.type() != DeviceBacking.Type.FILE) ? BackingMapper.isPassthrough(drive.item()) : null,
				BackingMapper.connection(drive.item()));
	}

	private static DeviceAddress address(HardwareLayout.Drive drive) {
		return new DeviceAddress(BusType.valueOf(drive.bus().name()), drive.busNumber(), drive.unit());
	}

}
