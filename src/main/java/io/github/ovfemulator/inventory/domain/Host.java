package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import org.jspecify.annotations.Nullable;

/**
 * A host.
 *
 * @param id its id
 * @param name its name
 * @param folder the host folder that holds it, or its cluster
 * @param cluster its cluster, or {@code null} when it stands alone
 * @param connectionState whether vCenter reaches it
 * @param powerState its power state, or {@code null} while it is not known
 */
public record Host(HostSystemId id, String name, FolderId folder, @Nullable ClusterId cluster,
		HostConnectionState connectionState,
		@Nullable HostPowerState powerState) implements ManagedObject<HostSystemId>, InFolder {

	/**
	 * Whether machines can be put on it now.
	 * @return {@code true} when it is connected and running
	 */
	public boolean isUsable() {
		return this.connectionState == HostConnectionState.CONNECTED && this.powerState == HostPowerState.POWERED_ON;
	}

}
