package io.github.ovfemulator.inventory.hardware;

/**
 * A floppy drive.
 *
 * @param backing its backing
 * @param connection its connection
 */
public record FloppyDrive(DeviceBacking backing, Connection connection) {

	/** Checks the type of the backing. */
	public FloppyDrive {
		backing.requireOneOf(DeviceBacking.OF_DRIVES, "floppy drive");
	}

}
