package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * The weight of a pool among its siblings.
 *
 * @param level a level, or that there is a number
 * @param shares the number of shares, at the level {@code CUSTOM} only
 */
@CanonicalName("com.vmware.vcenter.resource_pool.shares_info")
@Union(discriminator = "level", cases = @Union.Case(value = "CUSTOM", required = "shares"))
record SharesInfo(Level level, @Nullable Long shares) implements Structure {

	/**
	 * A level of shares.
	 */
	@CanonicalName("com.vmware.vcenter.resource_pool.shares_info.level")
	enum Level {

		/** Half of the normal shares. */
		LOW,
		/** The normal shares. */
		NORMAL,
		/** Twice the normal shares. */
		HIGH,
		/** A number of shares of its own. */
		CUSTOM

	}

}
