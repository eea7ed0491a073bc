package io.github.ovfemulator.inventory.hardware;

/**
 * A parallel port.
 *
 * @param backing its backing
 * @param connection its connection
 */
public record ParallelPort(DeviceBacking backing, Connection connection) {

	/** Checks the type of the backing. */
	public ParallelPort {
		backing.requireOneOf(DeviceBacking.OF_PARALLEL_PORTS, "parallel port");
	}

}
