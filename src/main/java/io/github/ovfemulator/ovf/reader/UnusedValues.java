package io.github.ovfemulator.ovf.reader;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.Config;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import io.github.ovfemulator.ovf.hardware.AdapterModel;
import io.github.ovfemulator.ovf.hardware.ControllerKind;
import io.github.ovfemulator.ovf.hardware.DeviceKinds;

/**
 * Reports values of devices that have no effect on the virtual machine.
 */
final class UnusedValues {

	private static final List<String> ALLOCATION = List.of("Reservation", "Limit", "Weight");

	private static final Set<String> OF_CONTROLLERS = Set.of("slotInfo.pciSlotNumber", "sharedBus");

	private static final Set<String> OF_PORTS_AND_DRIVES = Set.of("connectable.allowGuestControl", "yieldOnPoll",
			"backing.fileName", "backing.deviceName", "backing.pipeName", "backing.serviceURI", "backing.endpoint",
			"backing.direction");

	private UnusedValues() {
	}

	/**
	 * Adds a warning for devices that one item cannot describe, and information about
	 * values that vCenter exports or that state its defaults.
	 */
	static void check(HardwareItem item, Issues issues) {
		if (VirtualHardware.isProcessorsOrMemory(item) || DeviceKinds.otherDevice(item).isPresent()) {
			return;
		}
		boolean disk = item.resourceType() == VirtualHardware.DISK_DRIVE;
		if (!disk && item.allocation().quantity().orElse(1) > 1) {
			issues.warning(Category.VALUE_ILLEGAL, item.positionOf(HardwareItem.QUANTITY),
					"emulator.ovf.hardware.devices",
					"Value '%s' of VirtualQuantity element is ignored: an item is one device.",
					item.allocation().quantity().orElse(1));
		}
		for (String element : ALLOCATION) {
			if (item.positions().containsKey(element)) {
				withoutEffect(item, element, issues);
			}
		}
		if (!item.automaticAllocation() && (disk || ControllerKind.of(item).isPresent())) {
			withoutEffect(item, "AutomaticAllocation", issues);
		}
		if (!disk && item.resourceType() != AdapterModel.RESOURCE_TYPE) {
			settings(item, issues);
		}
	}

	private static void withoutEffect(HardwareItem item, String element, Issues issues) {
		issues.information("emulator.ovf.element.no_effect", "The element '%s' in line %s has no effect.", element,
				item.positionOf(element).line());
	}

	/** Disks and network adapters have all their settings. */
	private static void settings(HardwareItem item, Issues issues) {
		Set<String> used = ControllerKind.of(item).isPresent() ? OF_CONTROLLERS : OF_PORTS_AND_DRIVES;
		for (Config config : item.configs()) {
			if (!used.contains(config.key())) {
				issues.information("emulator.ovf.config.no_effect", "The setting '%s' in line %s has no effect.",
						config.key(), config.position().line());
			}
		}
	}

}
