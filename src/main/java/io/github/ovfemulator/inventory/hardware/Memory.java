package io.github.ovfemulator.inventory.hardware;

/**
 * The memory of a machine.
 *
 * @param sizeMib its size in MiB, at least one
 * @param hotAddEnabled whether some can be added while the machine runs
 */
public record Memory(long sizeMib, boolean hotAddEnabled) {

	/** Checks the size. */
	public Memory {
		if (sizeMib < 1) {
			throw new IllegalArgumentException("A virtual machine needs a MiB of memory at least");
		}
	}

}
