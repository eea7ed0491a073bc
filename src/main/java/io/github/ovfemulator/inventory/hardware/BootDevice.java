package io.github.ovfemulator.inventory.hardware;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * An entry of the boot order.
 *
 * @param type the type of the device
 * @param index the index of a disk or network adapter in the list of the machine, from 0;
 * 0 for the other types, since their entry means all drives
 */
public record BootDevice(Type type, int index) {

	/**
	 * Checks that a machine has the device. CD-ROM and floppy entries are valid even if
	 * the machine has no such drive.
	 * @param disks the number of disks
	 * @param adapters the number of network adapters
	 * @throws IllegalArgumentException if the machine does not have the device
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
	 * The types of boot devices.
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
