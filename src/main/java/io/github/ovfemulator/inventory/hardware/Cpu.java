package io.github.ovfemulator.inventory.hardware;

/**
 * The CPUs of a virtual machine.
 *
 * @param count the number of virtual CPUs, at least 1
 * @param coresPerSocket the number of cores per socket, at least 1
 * @param hotAddEnabled whether CPUs can be added while the machine is powered on
 * @param hotRemoveEnabled whether CPUs can be removed while the machine is powered on
 */
public record Cpu(int count, int coresPerSocket, boolean hotAddEnabled, boolean hotRemoveEnabled) {

	/** Checks the numbers. */
	public Cpu {
		if (count < 1 || coresPerSocket < 1) {
			throw new IllegalArgumentException("The numbers of CPUs and of cores per socket must be at least 1");
		}
	}

	/**
	 * Creates CPUs with one core per socket and without hot add and hot remove.
	 * @param count the number of virtual CPUs, at least 1
	 * @return the CPUs
	 */
	public static Cpu of(int count) {
		return new Cpu(count, 1, false, false);
	}

}
