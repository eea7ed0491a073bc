package io.github.ovfemulator.ovf.reader;

import java.util.OptionalLong;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.Allocation;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.HardwareItem.Bound;
import io.github.ovfemulator.ovf.descriptor.ProgrammaticUnit;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;

/**
 * Checks that the sizes of processors, memory and blank disks are supported. Units are
 * checked for memory and for disks without a file.
 */
final class QuantityChecks {

	private static final String UNIT = "AllocationUnits";

	private static final String QUANTITY = HardwareItem.QUANTITY;

	private final HardwareItem item;

	private final Issues issues;

	private QuantityChecks(HardwareItem item, Issues issues) {
		this.item = item;
		this.issues = issues;
	}

	static void check(HardwareItem item, Issues issues) {
		QuantityChecks checks = new QuantityChecks(item, issues);
		switch (item.resourceType()) {
			case VirtualHardware.PROCESSOR -> checks.processors();
			case VirtualHardware.MEMORY -> checks.memory();
			case VirtualHardware.DISK_DRIVE -> checks.blankDisk();
			default -> {
				// The quantity has no effect.
			}
		}
	}

	private void processors() {
		AllocationChecks.checkUnit(this.item, this.issues);
		if (isNormal() && isUnstated()) {
			missingQuantity();
		}
		this.item.allocation().quantity().ifPresent((count) -> atLeast(1, count, QUANTITY, Integer.MAX_VALUE));
		this.item.coresPerSocket().ifPresent((cores) -> atLeast(0, cores, "CoresPerSocket", Integer.MAX_VALUE));
	}

	/** The default for the quantity is the reservation. */
	private void memory() {
		Allocation allocation = this.item.allocation();
		boolean stated = allocation.quantity().isPresent();
		if (isNormal() && isUnstated() && allocation.reservation().isEmpty()) {
			missingQuantity();
		}
		bytes(stated ? QUANTITY : "Reservation", stated ? allocation.quantity() : allocation.reservation(),
				VirtualHardware.MIB, stated ? VirtualHardware.MIB : 0);
		if (isNormal() && stated) {
			wholeMebibytes(allocation);
		}
	}

	private void wholeMebibytes(Allocation allocation) {
		long bytes = allocation.bytes(allocation.quantity().orElse(0), VirtualHardware.MIB).orElse(0);
		if (bytes > VirtualHardware.MIB && bytes % VirtualHardware.MIB != 0) {
			this.issues.warning(Category.VALUE_ILLEGAL, this.item.positionOf(QUANTITY),
					"emulator.ovf.hardware.memory_rounded",
					"The memory of %s bytes is not a whole number of MiB; it is rounded down to %s MiB.", bytes,
					bytes / VirtualHardware.MIB);
		}
	}

	/** The default size of a blank disk is one unit (a choice). */
	private void blankDisk() {
		if (!this.item.hostResources().isEmpty()) {
			return;
		}
		if (isUnstated()) {
			bytes(QUANTITY, OptionalLong.of(1), 1, 1);
			missingQuantity();
		}
		else {
			bytes(QUANTITY, this.item.allocation().quantity(), 1, 1);
		}
	}

	/** A malformed quantity is not missing; it is already reported. */
	private boolean isUnstated() {
		return !this.item.positions().containsKey(QUANTITY);
	}

	private void missingQuantity() {
		this.issues.warning(Category.ELEMENT_REQUIRED, this.item.position(), "emulator.ovf.element.missing",
				"Missing child element '%s' of '%s'.", QUANTITY, "Item");
	}

	private void bytes(String element, OptionalLong amount, long defaultUnit, long least) {
		Allocation allocation = this.item.allocation();
		String unit = allocation.unit();
		if (unit != null && ProgrammaticUnit.bytes(unit).isEmpty()) {
			illegal(UNIT, unit, "a unit of bytes such as 'byte * 2^20'");
		}
		else if (amount.isPresent()) {
			OptionalLong bytes = allocation.bytes(amount.getAsLong(), defaultUnit);
			if (bytes.isEmpty()) {
				illegal(element, amount.getAsLong(), "less than 2^63 bytes");
			}
			else if (isNormal() && bytes.getAsLong() < least) {
				illegal(element, amount.getAsLong(), "at least " + least + " bytes");
			}
		}
	}

	private void atLeast(long least, long number, String element, long most) {
		if (number > most || (isNormal() && number < least)) {
			illegal(element, number, "a whole number from " + least + " to " + most);
		}
	}

	/** The bounds of a range are not checked against the supported sizes. */
	private boolean isNormal() {
		return this.item.bound() == Bound.NORMAL;
	}

	private void illegal(String element, Object value, String expected) {
		this.issues.error(Category.VALUE_ILLEGAL, this.item.positionOf(element), "emulator.ovf.element.value_expected",
				"Invalid value '%s' for element '%s': expected %s.", value, element, expected);
	}

}
