package io.github.ovfemulator.inventory.file;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.ovfemulator.inventory.hardware.Boot.Firmware;
import io.github.ovfemulator.inventory.hardware.BootDevice;
import io.github.ovfemulator.inventory.hardware.BusSharing;
import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.ControllerModel;
import io.github.ovfemulator.inventory.hardware.DeviceBacking;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import org.jspecify.annotations.Nullable;

/**
 * The hardware of a machine, except the fields of {@link VirtualMachineEntry}. All fields
 * are optional and default to the values of a new machine.
 *
 * @param cpu its CPUs
 * @param memory its memory
 * @param boot its boot settings
 * @param controllers its storage controllers; by default those that its disks and CD-ROM
 * drives require
 * @param disks its disks
 * @param cdroms its CD-ROM drives
 * @param floppies its floppy drives
 * @param serialPorts its serial ports
 * @param parallelPorts its parallel ports
 * @param otherDevices its other devices
 */
@JsonInclude(Include.NON_EMPTY)
record HardwareEntry(@Nullable CpuEntry cpu, @Nullable MemoryEntry memory, @Nullable BootEntry boot,
		@JsonInclude(Include.NON_NULL) @Nullable List<ControllerEntry> controllers, List<DiskEntry> disks,
		List<CdromEntry> cdroms, List<FloppyEntry> floppies, List<SerialPortEntry> serialPorts,
		List<ParallelPortEntry> parallelPorts, List<OtherDeviceEntry> otherDevices) {

	/** The hardware of an entry without the field {@code hardware}. */
	static final HardwareEntry NONE = new HardwareEntry(null, null, null, null, List.of(), List.of(), List.of(),
			List.of(), List.of(), List.of());

	HardwareEntry {
		controllers = (controllers != null) ? List.copyOf(controllers) : null;
		disks = Absent.orEmpty(disks);
		cdroms = Absent.orEmpty(cdroms);
		floppies = Absent.orEmpty(floppies);
		serialPorts = Absent.orEmpty(serialPorts);
		parallelPorts = Absent.orEmpty(parallelPorts);
		otherDevices = Absent.orEmpty(otherDevices);
	}

	/** The CPUs, by default with one core per socket. */
	record CpuEntry(@Nullable Integer coresPerSocket, @Nullable Boolean hotAddEnabled,
			@Nullable Boolean hotRemoveEnabled) {
	}

	/** The memory. */
	record MemoryEntry(@Nullable Boolean hotAddEnabled) {
	}

	/** The boot settings; times are in milliseconds. */
	record BootEntry(@Nullable Firmware firmware, @Nullable Boolean secureBoot, @Nullable Long delay,
			@Nullable Boolean retry, @Nullable Long retryDelay, @Nullable Boolean enterSetupMode,
			@JsonInclude(Include.NON_EMPTY) List<BootDeviceEntry> order) {

		BootEntry {
			order = Absent.orEmpty(order);
		}
	}

	/** A boot device, by default the first of its type. */
	record BootDeviceEntry(@Required BootDevice.Type type, @Nullable Integer index) {
	}

	/** A storage controller, by default on the first bus of its type. */
	record ControllerEntry(@Required ControllerModel model, @Nullable Integer bus, @Nullable BusSharing sharing,
			@Nullable Integer pciSlotNumber) {
	}

	/** The address of a storage device, by default on the first bus of its type. */
	record AddressEntry(@Required BusType bus, @Nullable Integer busNumber, @Required Integer unit) {
	}

	/** A disk; its capacity is in bytes. */
	record DiskEntry(@Required Long capacity, @Required AddressEntry address, @Nullable String storagePolicy,
			@Nullable String provisioning, @JsonInclude(Include.NON_EMPTY) Map<String, String> settings) {

		DiskEntry {
			settings = Absent.orEmpty(settings);
		}
	}

	/** The backing of a device. */
	record BackingEntry(@Required DeviceBacking.Type type, @Nullable String value) {
	}

	/** A CD-ROM drive. */
	record CdromEntry(@Required AddressEntry address, @Required BackingEntry backing, @Nullable Boolean passthrough,
			@Nullable Boolean startConnected, @Nullable Boolean allowGuestControl) {
	}

	/** A floppy drive. */
	record FloppyEntry(@Required BackingEntry backing, @Nullable Boolean startConnected,
			@Nullable Boolean allowGuestControl) {
	}

	/** A serial port. */
	record SerialPortEntry(@Required BackingEntry backing, @Nullable Boolean yieldOnPoll,
			@Nullable Boolean startConnected, @Nullable Boolean allowGuestControl) {
	}

	/** A parallel port. */
	record ParallelPortEntry(@Required BackingEntry backing, @Nullable Boolean startConnected,
			@Nullable Boolean allowGuestControl) {
	}

	/** A network adapter, by default with a generated MAC address. */
	record AdapterEntry(@Required NetworkAdapterType type, @Nullable String network, @Nullable String macAddress,
			@Nullable Boolean wakeOnLan, @Nullable Boolean startConnected, @Nullable Boolean allowGuestControl,
			@Nullable Boolean uptCompatible, @Nullable Integer pciSlotNumber,
			@JsonInclude(Include.NON_EMPTY) Map<String, String> settings) {

		AdapterEntry {
			settings = Absent.orEmpty(settings);
		}
	}

	/** A device without an equivalent in the vendor's structures. */
	record OtherDeviceEntry(@Required String kind, @Nullable String model, @Nullable Long quantity,
			@JsonInclude(Include.NON_EMPTY) Map<String, String> settings) {

		OtherDeviceEntry {
			settings = Absent.orEmpty(settings);
		}
	}

}
