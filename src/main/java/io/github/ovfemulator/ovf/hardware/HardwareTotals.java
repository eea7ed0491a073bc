package io.github.ovfemulator.ovf.hardware;

import java.util.List;
import java.util.OptionalLong;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.Allocation;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;

/**
 * The number of processors and the memory of a virtual machine. Without an item, the
 * values are one processor and one MiB, the minimum of a virtual machine (a choice).
 *
 * @param processors the number of processors
 * @param coresPerSocket the number of cores per socket; 0 if unspecified
 * @param memory the memory in bytes
 */
public record HardwareTotals(int processors, int coresPerSocket, long memory) {

	/**
	 * Adds up the items of a virtual machine.
	 * @param items the items of the virtual machine
	 * @param issues collects the issues
	 * @return the totals
	 */
	public static HardwareTotals of(List<HardwareItem> items, Issues issues) {
		List<HardwareItem> processors = ofType(items, VirtualHardware.PROCESSOR);
		List<HardwareItem> memory = ofType(items, VirtualHardware.MEMORY);
		memory.stream().skip(1).forEach((item) -> reportRepeatedMemory(item, issues));
		long cores = processors.stream().mapToLong((item) -> item.coresPerSocket().orElse(0)).max().orElse(0);
		long count = Math.max(1, sum(processors, (item) -> item.allocation().quantity(), Integer.MAX_VALUE, issues));
		if (cores > 0 && count % cores != 0) {
			processors.stream()
				.filter((item) -> item.coresPerSocket().orElse(0) == cores)
				.findFirst()
				.ifPresent((item) -> reportCores(item, cores, count, issues));
		}
		return new HardwareTotals((int) count, (int) Math.min(cores, Integer.MAX_VALUE),
				Math.max(VirtualHardware.MIB, sum(memory, HardwareTotals::bytes, Long.MAX_VALUE, issues)));
	}

	private static List<HardwareItem> ofType(List<HardwareItem> items, int type) {
		return items.stream().filter((item) -> item.resourceType() == type).toList();
	}

	private static void reportRepeatedMemory(HardwareItem item, Issues issues) {
		HardwareIssues.reportUnlessLax(issues, item, Category.ELEMENT_ILLEGAL, "emulator.ovf.hardware.memory_twice",
				"Multiple ''memory'' elements are not allowed.");
	}

	private static void reportCores(HardwareItem item, long cores, long count, Issues issues) {
		issues.warning(Category.VALUE_ILLEGAL, item.positionOf("CoresPerSocket"), "emulator.ovf.hardware.cores",
				"Value '%s' of CoresPerSocket element does not divide the number of CPUs, which is %s.", cores, count);
	}

	/** The default for the quantity is the reservation. */
	private static OptionalLong bytes(HardwareItem item) {
		Allocation allocation = item.allocation();
		OptionalLong amount = allocation.quantity().isPresent() ? allocation.quantity() : allocation.reservation();
		return amount.isPresent() ? allocation.bytes(amount.getAsLong(), VirtualHardware.MIB) : OptionalLong.empty();
	}

	/** {@code QuantityChecks} reports a single item that exceeds the maximum. */
	private static long sum(List<HardwareItem> items, Amount amount, long most, Issues issues) {
		long sum = 0;
		for (HardwareItem item : items) {
			long more = amount.of(item).orElse(0);
			if (more > most - sum) {
				if (more <= most) {
					issues.error(Category.VALUE_ILLEGAL, item.positionOf(HardwareItem.QUANTITY),
							"emulator.ovf.hardware.sum",
							"Value '%s' of VirtualQuantity element exceeds the maximum of %s "
									+ "together with the preceding items.",
							item.allocation().quantity().orElse(0), most);
				}
				return most;
			}
			sum += more;
		}
		return sum;
	}

	/**
	 * The amount of an item.
	 */
	@FunctionalInterface
	private interface Amount {

		OptionalLong of(HardwareItem item);

	}

}
