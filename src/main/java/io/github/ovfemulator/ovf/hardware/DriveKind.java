package io.github.ovfemulator.ovf.hardware;

import java.util.Optional;

import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import io.github.ovfemulator.ovf.hardware.ControllerKind.Bus;

/**
 * The kinds of drives.
 */
public enum DriveKind {

	/** A disk. */
	DISK,
	/** A CD-ROM or DVD drive. */
	CDROM,
	/** A floppy drive. */
	FLOPPY;

	private static final int TYPE_FLOPPY = 14;

	private static final int TYPE_CD = 15;

	private static final int TYPE_DVD = 16;

	/**
	 * The kind of an item.
	 * @param item an item
	 * @return the kind; empty if the item is not a drive
	 */
	public static Optional<DriveKind> of(HardwareItem item) {
		return switch (item.resourceType()) {
			case VirtualHardware.DISK_DRIVE -> Optional.of(DISK);
			case TYPE_CD, TYPE_DVD -> Optional.of(CDROM);
			case TYPE_FLOPPY -> Optional.of(FLOPPY);
			default -> Optional.empty();
		};
	}

	/**
	 * Whether a drive of this kind can be attached to a controller.
	 * @param controller the kind of controller
	 * @return whether it can be attached; CD-ROM drives need IDE or SATA
	 */
	public boolean fits(ControllerKind controller) {
		return switch (this) {
			case DISK -> controller.bus() != Bus.FLOPPY;
			case CDROM -> controller.bus() == Bus.IDE || controller.bus() == Bus.SATA;
			case FLOPPY -> controller.bus() == Bus.FLOPPY;
		};
	}

}
