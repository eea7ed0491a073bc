package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.hardware.StorageController;
import org.jspecify.annotations.Nullable;

/**
 * Values of fields that several device structures have.
 */
final class DeviceFields {

	private DeviceFields() {
	}

	/** A value for a field that the vendor's structure requires. */
	static String orEmpty(@Nullable String value) {
		return (value != null) ? value : "";
	}

	static @Nullable Long pciSlotNumber(StorageController controller) {
		Integer slot = controller.pciSlotNumber();
		return (slot != null) ? slot.longValue() : null;
	}

}
