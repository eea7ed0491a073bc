package io.github.ovfemulator.inventory.hardware;

import org.jspecify.annotations.Nullable;

/**
 * A CD-ROM drive.
 *
 * @param address its place on an IDE or SATA bus
 * @param backing what is in it
 * @param passthrough whether the guest reaches the device itself rather than an emulated
 * one; {@code null} for a file
 * @param connection its connection
 */
public record CdromDrive(DeviceAddress address, DeviceBacking backing, @Nullable Boolean passthrough,
		Connection connection) {

	/** Checks the place and the backing. */
	public CdromDrive {
		if (address.bus() != BusType.IDE && address.bus() != BusType.SATA) {
			throw new IllegalArgumentException("A CD-ROM drive is on an IDE or SATA bus, not on " + address.bus());
		}
		backing.requireOneOf(DeviceBacking.OF_DRIVES, "CD-ROM drive");
	}

}
