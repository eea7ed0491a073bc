package io.github.ovfemulator.inventory.hardware;

/**
 * The processors of a machine.
 *
 * @param count the number of virtual CPUs, at least one
 * @param coresPerSocket the number of cores that share a socket, at least one
 * @param hotAddEnabled whether some can be added while the machine runs
 * @param hotRemoveEnabled whether some can be removed while the machine runs
 */
public record Cpu(int count, int coresPerSocket, boolean hotAddEnabled, boolean hotRemoveEnabled) {

	/** Checks the counts. */
	public Cpu {
		if (count < 1 || coresPerSocket < 1) {
			throw new IllegalArgumentException("A virtual machine needs a CPU and a core a socket at least");
		}
	}

	/**
	 * Makes processors of one core each that can be neither added nor removed.
	 * @param count their number
	 * @return the processors
	 */
	public static Cpu of(int count) {
		return new Cpu(count, 1, false, false);
	}

}
