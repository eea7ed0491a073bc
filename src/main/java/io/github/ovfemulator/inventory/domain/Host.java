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
 * @param folder the id of its host folder, or of the host folder of its cluster
 * @param cluster the id of its cluster, or {@code null} for a stand-alone host
 * @param connectionState its connection state
 * @param powerState its power state, or {@code null} if unknown
 */
public record Host(HostSystemId id, String name, FolderId folder, @Nullable ClusterId cluster,
		HostConnectionState connectionState,
		@Nullable HostPowerState powerState) implements ManagedObject<HostSystemId>, InFolder {

	/**
	 * Whether virtual machines can be placed on this host.
	 * @return {@code true} if the host is connected and powered on
	 */
	public boolean isUsable() {
		return this.connectionState == HostConnectionState.CONNECTED && this.powerState == HostPowerState.POWERED_ON;
	}

}
