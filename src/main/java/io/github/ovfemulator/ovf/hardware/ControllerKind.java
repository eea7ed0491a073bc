package io.github.ovfemulator.ovf.hardware;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.descriptor.HardwareItem;

/**
 * The models of drive controllers by their names in descriptors, with the hardware
 * versions that vSphere documents.
 *
 * @see <a href=
 * "https://docs.vmware.com/en/VMware-vSphere/8.0/vsphere-vm-administration/GUID-789C3913-1053-4850-A0F0-E29C3D32B6DA.html">
 * Hardware features available with virtual machine compatibility settings</a>
 */
public enum ControllerKind {

	/** An IDE channel, which has only one model. */
	IDE(5, "", Bus.IDE, 2, 2, -1, 4),
	/** BusLogic parallel SCSI. */
	BUSLOGIC(6, "buslogic", Bus.SCSI, 4, 16, 7, 4),
	/** LSI Logic parallel SCSI. */
	LSILOGIC(6, "lsilogic", Bus.SCSI, 4, 16, 7, 4),
	/** LSI Logic serial attached SCSI. */
	LSILOGICSAS(6, "lsilogicsas", Bus.SCSI, 4, 16, 7, 7),
	/** VMware's paravirtual SCSI. */
	PVSCSI(6, "VirtualSCSI", Bus.SCSI, 4, 64, 7, 7),
	/** AHCI SATA. */
	SATA(20, "vmware.sata.ahci", Bus.SATA, 4, 30, -1, 10),
	/** NVMe. */
	NVME(20, "vmware.nvme.controller", Bus.NVME, 4, 64, -1, 13),
	/** The controller of the floppy drives, which has no item. */
	FLOPPY(0, "", Bus.FLOPPY, 1, 2, -1, 4);

	/** The resource type of IDE controllers. */
	public static final int TYPE_IDE = 5;

	/** The resource type of SCSI controllers. */
	public static final int TYPE_SCSI = 6;

	/** The resource type of SATA and NVMe controllers, and of NVDIMMs. */
	public static final int TYPE_STORAGE = 20;

	private static final String VMWARE_PREFIX = "vmware.";

	private final int resourceType;

	private final String subType;

	private final Bus bus;

	private final int buses;

	private final int units;

	private final int ownUnit;

	private final int leastVersion;

	ControllerKind(int resourceType, String subType, Bus bus, int buses, int units, int ownUnit, int leastVersion) {
		this.resourceType = resourceType;
		this.subType = subType;
		this.bus = bus;
		this.buses = buses;
		this.units = units;
		this.ownUnit = ownUnit;
		this.leastVersion = leastVersion;
	}

	/**
	 * The kind of an item.
	 * @param item an item
	 * @return the first supported model of the item, the default if it has no model, or
	 * the closest one if none is supported; empty if the item is not a drive controller
	 */
	public static Optional<ControllerKind> of(HardwareItem item) {
		return switch (item.resourceType()) {
			case TYPE_IDE -> Optional.of(IDE);
			case TYPE_SCSI -> Optional.of(known(item).orElse(LSILOGIC));
			case TYPE_STORAGE -> known(item).or(() -> nearest(item));
			default -> Optional.empty();
		};
	}

	/**
	 * Whether an item of a controller has a supported model.
	 * @param item the item
	 * @return whether one of its models is supported; also if a model is optional and the
	 * item has none
	 */
	public static boolean isKnown(HardwareItem item) {
		return (item.resourceSubTypes().isEmpty() && item.resourceType() != TYPE_STORAGE) || known(item).isPresent();
	}

	/**
	 * The models of a resource type.
	 * @param resourceType the resource type of controllers
	 * @return the names; empty if the type has only one model
	 */
	public static List<String> models(int resourceType) {
		return Stream.of(values())
			.filter((kind) -> kind.resourceType == resourceType && !kind.subType.isEmpty())
			.map((kind) -> kind.subType)
			.toList();
	}

	private static Optional<ControllerKind> known(HardwareItem item) {
		return item.resourceSubTypes()
			.stream()
			.flatMap((name) -> Stream.of(values())
				.filter((kind) -> kind.resourceType == item.resourceType() && !kind.subType.isEmpty()
						&& kind.subType.equalsIgnoreCase(name)))
			.findFirst();
	}

	/** VMware's other devices of this resource type are not drive controllers. */
	private static Optional<ControllerKind> nearest(HardwareItem item) {
		List<String> models = item.resourceSubTypes()
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.filter((name) -> !name.startsWith(VMWARE_PREFIX))
			.toList();
		if (models.isEmpty() && !item.resourceSubTypes().isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(models.stream().anyMatch((name) -> name.contains("nvm")) ? NVME : SATA);
	}

	/** The kind of its bus. */
	public Bus bus() {
		return this.bus;
	}

	/** The first hardware version with this kind, 13 for {@code vmx-13}. */
	public int leastVersion() {
		return this.leastVersion;
	}

	/** The maximum number of buses of this kind in a virtual machine. */
	int buses() {
		return this.buses;
	}

	/**
	 * Whether a drive can have a unit number.
	 * @param unit the unit number
	 * @return {@code false} outside the range and for the unit number of the controller
	 */
	public boolean hasUnit(long unit) {
		return unit >= 0 && unit < this.units && unit != this.ownUnit;
	}

	/**
	 * The permitted unit numbers of drives.
	 * @return the range for a message
	 */
	public String unitNumbers() {
		return "0 to " + (this.units - 1) + ((this.ownUnit >= 0) ? " except " + this.ownUnit : "");
	}

	/** The number of unit numbers on a bus, including that of the controller. */
	int units() {
		return this.units;
	}

	/**
	 * The kinds of buses.
	 */
	public enum Bus {

		/** IDE; every virtual machine has both channels. */
		IDE,
		/** SCSI. */
		SCSI,
		/** SATA. */
		SATA,
		/** NVMe. */
		NVME,
		/** The bus of the floppy drives; every virtual machine has one. */
		FLOPPY

	}

}
