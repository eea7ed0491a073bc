package io.github.ovfemulator.inventory.hardware;

/**
 * The memory of a virtual machine.
 *
 * @param sizeMib its size in MiB, at least 1
 * @param hotAddEnabled whether memory can be added while the machine is powered on
 */
public record Memory(long sizeMib, boolean hotAddEnabled) {

	/** Checks the size. */
	public Memory {
		if (sizeMib < 1) {
			throw new IllegalArgumentException("The memory size must be at least 1 MiB");
		}
	}

}
