package io.github.ovfemulator.ovf.hardware;

import java.util.List;
import java.util.OptionalLong;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.Allocation;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;

/**
 * The processors and the memory of a machine. Without an item it has one processor and
 * one MiB, the least that a machine can have (a choice).
 *
 * @param processors the number of processors
 * @param coresPerSocket the cores that share a socket; 0 where it is not said
 * @param memory the memory in bytes
 */
public record HardwareTotals(int processors, int coresPerSocket, long memory) {

	/**
	 * Adds up the items of a machine.
	 * @param items the items that make the machine
	 * @param issues collects the issues
	 * @return the sums
	 */
	public static HardwareTotals of(List<HardwareItem> items, Issues issues) {
		List<HardwareItem> processors = ofType(items, VirtualHardware.PROCESSOR);
		List<HardwareItem> memory = ofType(items, VirtualHardware.MEMORY);
		memory.stream().skip(1).forEach((item) -> multiple(item, issues));
		long cores = processors.stream().mapToLong((item) -> item.coresPerSocket().orElse(0)).max().orElse(0);
		long count = sum(processors, (item) -> item.allocation().quantity(), Integer.MAX_VALUE, issues);
		return new HardwareTotals((int) Math.max(1, count), (int) Math.min(cores, Integer.MAX_VALUE),
				Math.max(VirtualHardware.MIB, sum(memory, HardwareTotals::bytes, Long.MAX_VALUE, issues)));
	}

	private static List<HardwareItem> ofType(List<HardwareItem> items, int type) {
		return items.stream().filter((item) -> item.resourceType() == type).toList();
	}

	private static void multiple(HardwareItem item, Issues issues) {
		HardwareIssues.reportUnlessLax(issues, item, Category.ELEMENT_ILLEGAL, "emulator.ovf.hardware.memory_twice",
				"Multiple ''memory'' elements are not allowed.");
	}

	/** Where nobody says how much there is, there is what is reserved. */
	private static OptionalLong bytes(HardwareItem item) {
		Allocation allocation = item.allocation();
		OptionalLong amount = allocation.quantity().isPresent() ? allocation.quantity() : allocation.reservation();
		return amount.isPresent() ? allocation.bytes(amount.getAsLong(), VirtualHardware.MIB) : OptionalLong.empty();
	}

	/** An item that alone is too much was told of before. */
	private static long sum(List<HardwareItem> items, Amount amount, long most, Issues issues) {
		long sum = 0;
		for (HardwareItem item : items) {
			long more = amount.of(item).orElse(0);
			if (more > most - sum) {
				if (more <= most) {
					issues.error(Category.VALUE_ILLEGAL, item.positionOf(HardwareItem.QUANTITY),
							"emulator.ovf.hardware.sum",
							"Value '%s' of VirtualQuantity element makes more than %s together "
									+ "with the items before it.",
							item.allocation().quantity().orElse(0), most);
				}
				return most;
			}
			sum += more;
		}
		return sum;
	}

	/**
	 * How much an item adds.
	 */
	@FunctionalInterface
	private interface Amount {

		OptionalLong of(HardwareItem item);

	}

}
