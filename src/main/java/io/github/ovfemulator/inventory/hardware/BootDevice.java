package io.github.ovfemulator.inventory.hardware;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * A device that a machine boots from.
 *
 * @param type the kind of device
 * @param index the place of a disk or network adapter in the machine's list of them, from
 * 0; 0 for the other kinds, of which all count
 */
public record BootDevice(Type type, int index) {

	/**
	 * Checks that a machine has the device. The CD-ROM and floppy drives can be in the
	 * order of a machine that has none.
	 * @param disks the number of its disks
	 * @param adapters the number of its network adapters
	 * @throws IllegalArgumentException when it has no such device
	 */
	public void requireAmong(int disks, int adapters) {
		int count = switch (this.type) {
			case DISK -> disks;
			case ETHERNET -> adapters;
			case CDROM, FLOPPY -> 1;
		};
		if (this.index < 0 || this.index >= count) {
			throw new IllegalArgumentException(
					"The machine cannot boot from %s %s; it has no such device".formatted(this.type, this.index));
		}
	}

	/**
	 * The kinds of devices that a machine can boot from.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.boot.device.type")
	public enum Type {

		/** The CD-ROM drives. */
		CDROM,
		/** A disk. */
		DISK,
		/** A network adapter. */
		ETHERNET,
		/** The floppy drives. */
		FLOPPY

	}

}
