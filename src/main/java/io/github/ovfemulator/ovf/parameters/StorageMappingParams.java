package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The storage of a package that is deployed to a virtual datacenter. The emulator has no
 * virtual datacenters.
 *
 * @param availableStorageProfiles the available storage policies
 * @param availableDiskProvisioningTypes the available provisioning types
 * @param targetProfile the storage policy of disks without a storage group
 * @param targetProvisioningType the provisioning type of disks without a storage group
 * @param diskGroups the storage groups of the package
 * @param type {@code StorageMappingParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.storage_mapping_params")
public record StorageMappingParams(@Nullable List<StorageProfileTarget> availableStorageProfiles,
		@Nullable List<DiskProvisioningType> availableDiskProvisioningTypes,
		@Nullable @ResourceType("StorageProfile") String targetProfile,
		@Nullable DiskProvisioningType targetProvisioningType, @Nullable List<DiskGroup> diskGroups,
		@Nullable String type) implements OvfParams {

	/**
	 * A storage group of the package.
	 *
	 * @param id its id
	 * @param name its name
	 * @param description its description
	 * @param targetProfile its storage policy
	 * @param targetProvisioningType its provisioning type
	 */
	@CanonicalName("com.vmware.vcenter.ovf.storage_disk_group")
	public record DiskGroup(@Nullable String id, @Nullable String name, @Nullable String description,
			@Nullable @ResourceType("StorageProfile") String targetProfile,
			@Nullable DiskProvisioningType targetProvisioningType) implements Structure {

	}

}
