package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.hardware.Memory;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The memory of a virtual machine. The increment and the limit are set if memory can be
 * added now. Their values are a choice: the largest power of two that divides the size,
 * at most 128 MiB, and sixteen times the size.
 *
 * @param sizeMib its size in MiB
 * @param hotAddEnabled whether memory can be added while the machine is powered on
 * @param hotAddIncrementSizeMib the increment of hot add, in MiB
 * @param hotAddLimitMib the maximum size after hot add, in MiB
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.memory.info")
record MemoryInfo(@WireName("size_MiB") long sizeMib, boolean hotAddEnabled,
		@WireName("hot_add_increment_size_MiB") @Nullable Long hotAddIncrementSizeMib,
		@WireName("hot_add_limit_MiB") @Nullable Long hotAddLimitMib) implements Structure {

	private static final long LARGEST_INCREMENT = 128;

	private static final long LIMIT_FACTOR = 16;

	static MemoryInfo of(Memory memory, boolean running) {
		boolean growing = running && memory.hotAddEnabled();
		return new MemoryInfo(memory.sizeMib(), memory.hotAddEnabled(),
				growing ? (Long) Math.min(LARGEST_INCREMENT, Long.lowestOneBit(memory.sizeMib())) : null,
				growing ? (Long) (Math.min(memory.sizeMib(), Long.MAX_VALUE / LIMIT_FACTOR) * LIMIT_FACTOR) : null);
	}

}
