package io.github.ovfemulator.ovf.hardware;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.ovfemulator.ovf.descriptor.HardwareItem;

/**
 * The supported CIM resource types, and display names for the devices that the vendor's
 * API does not expose.
 */
public final class DeviceKinds {

	/**
	 * Display names by resource type; empty for the devices that the vendor's API
	 * exposes.
	 */
	private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(1, "device"), Map.entry(3, ""),
			Map.entry(4, ""), Map.entry(5, ""), Map.entry(6, ""), Map.entry(7, "Fibre Channel adapter"),
			Map.entry(8, "iSCSI adapter"), Map.entry(9, "InfiniBand adapter"), Map.entry(10, "network adapter"),
			Map.entry(14, ""), Map.entry(15, ""), Map.entry(16, ""), Map.entry(17, ""), Map.entry(18, "tape drive"),
			Map.entry(19, "storage extent"), Map.entry(20, "storage device"), Map.entry(21, ""), Map.entry(22, ""),
			Map.entry(23, "USB controller"), Map.entry(24, "video card"));

	/** Display names by prefix of VMware's subtype. */
	private static final Map<String, String> MODELS = Map.ofEntries(Map.entry("vmci", "VMCI device"),
			Map.entry("vtpm", "trusted platform module"), Map.entry("soundcard", "sound card"),
			Map.entry("nvdimm.controller", "NVDIMM controller"), Map.entry("nvdimm.device", "NVDIMM"),
			Map.entry("pci.passthrough", "PCI passthrough device"), Map.entry("scsi.passthrough", "SCSI device"),
			Map.entry("precisionclock", "precision clock"), Map.entry("watchdogtimer", "watchdog timer"),
			Map.entry("videocard", "video card"), Map.entry("keyboard", "keyboard"),
			Map.entry("pointingdevice", "pointing device"), Map.entry("usb", "USB controller"));

	private static final String VMWARE_PREFIX = "vmware.";

	private DeviceKinds() {
	}

	/**
	 * Whether a device is supported.
	 * @param resourceType its resource type
	 * @param subType the first of its subtypes, empty for none
	 * @return whether the resource type is supported or the subtype is VMware's
	 */
	public static boolean isSupported(int resourceType, String subType) {
		return NAMES.containsKey(resourceType) || subType.toLowerCase(Locale.ROOT).startsWith(VMWARE_PREFIX);
	}

	/**
	 * The display name of a device that the vendor's API does not expose.
	 * @param item the item
	 * @return the display name; empty if the API exposes the device or the device is not
	 * supported
	 */
	public static Optional<String> otherDevice(HardwareItem item) {
		String subType = item.resourceSubTypes().stream().findFirst().orElse("").toLowerCase(Locale.ROOT);
		int type = item.resourceType();
		if (!isSupported(type, subType) || ControllerKind.of(item).isPresent()
				|| NAMES.getOrDefault(type, "?").isEmpty()
				|| (type == AdapterModel.RESOURCE_TYPE && !AdapterModel.isHiddenByApi(item))) {
			return Optional.empty();
		}
		return Optional.of(MODELS.entrySet()
			.stream()
			.filter((model) -> subType.startsWith(VMWARE_PREFIX + model.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseGet(() -> NAMES.getOrDefault(type, "device")));
	}

}
