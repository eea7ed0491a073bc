package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * The power state of a virtual machine.
 *
 * @param state the state
 * @param cleanPowerOff whether a machine that is off went off in good order; here they
 * all do
 */
@CanonicalName("com.vmware.vcenter.vm.power.info")
@Union(discriminator = "state", cases = @Union.Case(value = "POWERED_OFF", required = "clean_power_off"))
record PowerInfo(PowerState state, @Nullable Boolean cleanPowerOff) implements Structure {

	static PowerInfo of(PowerState state) {
		return new PowerInfo(state, (state == PowerState.POWERED_OFF) ? Boolean.TRUE : null);
	}

}
