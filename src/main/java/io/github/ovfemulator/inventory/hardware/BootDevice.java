package io.github.ovfemulator.inventory.hardware;

/**
 * A device that a machine boots from.
 *
 * @param type the kind of device
 * @param index the place of a disk or network adapter in the machine's list of them, from
 * 0; 0 for the other kinds, of which all count
 */
public record BootDevice(Type type, int index) {

	/**
	 * The kinds of devices that a machine can boot from.
	 */
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
