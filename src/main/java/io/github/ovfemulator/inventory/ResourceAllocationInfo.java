package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The part of a resource that a pool may use: MHz of CPU, or MiB of memory.
 *
 * @param reservation the amount that the pool is guaranteed
 * @param expandableReservation whether the pool may reserve more than that from its
 * parent
 * @param limit the most that the pool may use, -1 for no limit
 * @param shares its weight among its siblings
 */
@CanonicalName("com.vmware.vcenter.resource_pool.resource_allocation_info")
record ResourceAllocationInfo(long reservation, boolean expandableReservation, long limit,
		SharesInfo shares) implements Structure {

	private static final int NO_LIMIT = -1;

	/**
	 * The allocation of a pool that was created without one. Every pool here has it, a
	 * choice.
	 */
	static final ResourceAllocationInfo DEFAULT = new ResourceAllocationInfo(0, true, NO_LIMIT,
			new SharesInfo(SharesInfo.Level.NORMAL, null));

}
