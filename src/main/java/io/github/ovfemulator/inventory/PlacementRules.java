package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.Cluster;
import io.github.ovfemulator.inventory.domain.Datacenter;
import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * Derives host and folder from a resource pool and checks that they match it.
 */
class PlacementRules {

	private final Inventory inventory;

	PlacementRules(Inventory inventory) {
		this.inventory = inventory;
	}

	Placement place(ResourcePoolId poolId, @Nullable HostSystemId hostId, @Nullable FolderId folderId) {
		ResourcePool pool = this.inventory.get(ResourcePool.class, poolId);
		DatacenterId datacenter = this.inventory.datacenterOf(pool);
		if (datacenter == null) {
			throw invalid("emulator.inventory.placement.no_datacenter",
					"The resource pool %s is not in a datacenter; choose another resource pool.", poolId);
		}
		HostSystemId host = (hostId != null) ? checkedHost(pool, hostId) : deducedHost(pool);
		FolderId folder = (folderId != null) ? checkedFolder(datacenter, folderId)
				: this.inventory.get(Datacenter.class, datacenter).virtualMachineFolder();
		return new Placement(poolId, host, folder, datacenter, null);
	}

	private HostSystemId checkedHost(ResourcePool pool, HostSystemId hostId) {
		Host host = this.inventory.get(Host.class, hostId);
		if (!this.inventory.hostsOf(pool).contains(host)) {
			throw invalid("emulator.inventory.placement.host",
					"The host %s does not belong to the resource pool %s; choose a host of the pool's cluster, or omit it.",
					hostId, pool.id());
		}
		return hostId;
	}

	private @Nullable HostSystemId deducedHost(ResourcePool pool) {
		if (pool.cluster() == null) {
			return pool.host();
		}
		if (!this.inventory.get(Cluster.class, pool.cluster()).drsEnabled()) {
			throw invalid("emulator.inventory.placement.host_needed",
					"DRS is disabled in the cluster %s of the resource pool %s; specify a host.", pool.cluster(),
					pool.id());
		}
		return null;
	}

	private FolderId checkedFolder(DatacenterId datacenter, FolderId folderId) {
		Folder folder = this.inventory.get(Folder.class, folderId);
		if (folder.type() != FolderType.VIRTUAL_MACHINE) {
			throw invalid("emulator.inventory.placement.folder_type",
					"The folder %s is of type %s; choose a folder of type VIRTUAL_MACHINE.", folderId, folder.type());
		}
		if (!datacenter.equals(folder.datacenter())) {
			throw invalid("emulator.inventory.placement.folder_datacenter",
					"The folder %s is not in the datacenter %s of the resource pool; choose another folder.", folderId,
					datacenter);
		}
		return folderId;
	}

	private static VapiException invalid(String id, String pattern, Object... args) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of(id, pattern, args));
	}

}
