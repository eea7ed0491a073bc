package io.github.ovfemulator.inventory.hardware;

/**
 * A floppy drive.
 *
 * @param backing what is in it
 * @param connection its connection
 */
public record FloppyDrive(DeviceBacking backing, Connection connection) {

	/** Checks the backing. */
	public FloppyDrive {
		backing.requireOneOf(DeviceBacking.OF_DRIVES, "floppy drive");
	}

}
