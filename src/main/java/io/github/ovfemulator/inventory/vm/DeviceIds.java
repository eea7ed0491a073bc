package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.inventory.hardware.StorageController;

/**
 * The ids of devices. As in vCenter, each type of device has a range of numbers, and an
 * id is derived from the bus number, the unit number or the index of the device. The ids
 * of SCSI units above 15 and the first ids of the second and later SATA and NVMe buses
 * are a choice.
 */
final class DeviceIds {

	private static final int FLOPPIES = 8000;

	private static final int SERIAL_PORTS = 9000;

	private static final int PARALLEL_PORTS = 10_000;

	private static final int NETWORK_ADAPTERS = 4000;

	/** The number of SCSI units per bus in vCenter's numbering. */
	private static final int SCSI_UNITS = 16;

	private DeviceIds() {
	}

	static String adapter(StorageController controller) {
		int first = switch (controller.model().bus()) {
			case IDE -> 200;
			case SCSI -> 1000;
			case SATA -> 15_000;
			case NVME -> 31_000;
		};
		return id(first, controller.bus());
	}

	/** The id of a disk or CD-ROM drive. */
	static String storage(DeviceAddress address) {
		int unit = address.unit();
		return switch (address.bus()) {
			case IDE -> id(3000, 2 * address.busNumber() + unit);
			case SCSI -> (unit < SCSI_UNITS) ? id(2000, SCSI_UNITS * address.busNumber() + unit)
					: id(2064, 48 * address.busNumber() + unit - SCSI_UNITS);
			case SATA -> id(16_000, 30 * address.busNumber() + unit);
			case NVME -> id(32_000, 64 * address.busNumber() + unit);
		};
	}

	static String networkAdapter(int index) {
		return id(NETWORK_ADAPTERS, index);
	}

	static String floppy(int index) {
		return id(FLOPPIES, index);
	}

	static String serialPort(int index) {
		return id(SERIAL_PORTS, index);
	}

	static String parallelPort(int index) {
		return id(PARALLEL_PORTS, index);
	}

	private static String id(int first, int number) {
		return String.valueOf(first + number);
	}

}
