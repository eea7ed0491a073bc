package io.github.ovfemulator.deployment;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.ovfemulator.inventory.hardware.CdromDrive;
import io.github.ovfemulator.inventory.hardware.Connection;
import io.github.ovfemulator.inventory.hardware.ControllerModel;
import io.github.ovfemulator.inventory.hardware.DeviceBacking;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import org.jspecify.annotations.Nullable;

/**
 * The models and settings of devices as VMware names them in descriptors.
 */
final class DeviceModels {

	private DeviceModels() {
	}

	static String controller(ControllerModel model) {
		return switch (model) {
			case IDE -> "";
			case BUSLOGIC -> "buslogic";
			case LSILOGIC -> "lsilogic";
			case LSILOGICSAS -> "lsilogicsas";
			case PVSCSI -> "VirtualSCSI";
			case AHCI -> "vmware.sata.ahci";
			case NVME -> "vmware.nvme.controller";
		};
	}

	static String cdrom(CdromDrive drive) {
		boolean passthrough = Boolean.TRUE.equals(drive.passthrough());
		return switch (drive.backing().type()) {
			case FILE -> "vmware.cdrom.iso";
			case CLIENT_DEVICE -> passthrough ? "vmware.cdrom.remotepassthrough" : "vmware.cdrom.remoteatapi";
			default -> passthrough ? "vmware.cdrom.passthrough" : "vmware.cdrom.atapi";
		};
	}

	static String floppy(DeviceBacking backing) {
		return switch (backing.type()) {
			case FILE -> "vmware.floppy.image";
			case CLIENT_DEVICE -> "vmware.floppy.remotedevice";
			default -> "vmware.floppy.device";
		};
	}

	static String serialPort(DeviceBacking backing) {
		return switch (backing.type()) {
			case FILE -> "vmware.serialport.file";
			case PIPE_SERVER, PIPE_CLIENT -> "vmware.serialport.pipe";
			case NETWORK_SERVER, NETWORK_CLIENT -> "vmware.serialport.uri";
			default -> "vmware.serialport.device";
		};
	}

	static String adapter(NetworkAdapterType type) {
		return switch (type) {
			case E1000 -> "E1000";
			case E1000E -> "E1000e";
			case PCNET32 -> "PCNet32";
			case VMXNET -> "VmxNet";
			case VMXNET2 -> "VmxNet2";
			case VMXNET3 -> "VmxNet3";
		};
	}

	/** The fields of a device that can be connected. */
	static Map<String, Object> connected(String subType, Connection connection) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("AutomaticAllocation", connection.startConnected());
		fields.put("ResourceSubType", subType);
		return fields;
	}

	/** The settings of a device that can be connected. */
	static Map<String, Object> configs(@Nullable DeviceBacking backing, Connection connection) {
		Map<String, Object> configs = new LinkedHashMap<>();
		if (!connection.allowGuestControl()) {
			configs.put("connectable.allowGuestControl", false);
		}
		if (backing != null && backing.value() != null) {
			configs.put("backing." + switch (backing.type()) {
				case FILE -> "fileName";
				case HOST_DEVICE, CLIENT_DEVICE -> "deviceName";
				case PIPE_SERVER, PIPE_CLIENT -> "pipeName";
				case NETWORK_SERVER, NETWORK_CLIENT -> "serviceURI";
			}, backing.value());
		}
		return configs;
	}

}
