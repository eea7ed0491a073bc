package io.github.ovfemulator.inventory.hardware;

import org.jspecify.annotations.Nullable;

/**
 * A CD-ROM drive.
 *
 * @param address its address on an IDE or SATA bus
 * @param backing its backing
 * @param passthrough whether the guest accesses the physical drive instead of an emulated
 * one; {@code null} for a file
 * @param connection its connection
 */
public record CdromDrive(DeviceAddress address, DeviceBacking backing, @Nullable Boolean passthrough,
		Connection connection) {

	/** Checks the bus and the backing. */
	public CdromDrive {
		if (address.bus() != BusType.IDE && address.bus() != BusType.SATA) {
			throw new IllegalArgumentException("A CD-ROM drive must be on an IDE or SATA bus, not on " + address.bus());
		}
		backing.requireOneOf(DeviceBacking.OF_DRIVES, "CD-ROM drive");
	}

}
