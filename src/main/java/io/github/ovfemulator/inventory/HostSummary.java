package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.HostConnectionState;
import io.github.ovfemulator.inventory.domain.HostPowerState;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * A host in a list.
 *
 * @param host its id
 * @param name its name
 * @param connectionState whether vCenter reaches it
 * @param powerState its power state
 */
@CanonicalName("com.vmware.vcenter.host.summary")
record HostSummary(@ResourceType("HostSystem") String host, String name, HostConnectionState connectionState,
		@Nullable HostPowerState powerState) implements Structure {

	static HostSummary of(Host host) {
		return new HostSummary(host.id().value(), host.name(), host.connectionState(), host.powerState());
	}

}
