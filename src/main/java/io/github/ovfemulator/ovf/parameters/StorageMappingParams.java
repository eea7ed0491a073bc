package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Where the disks of a package go when it is deployed to a virtual datacenter, which this
 * emulator does not have.
 *
 * @param availableStorageProfiles the storage policies that can be chosen
 * @param availableDiskProvisioningTypes the ways to take space that can be chosen
 * @param targetProfile the policy of what is in no group
 * @param targetProvisioningType how disks in no group take their space
 * @param diskGroups the storage groups of the package, each with what is chosen for it
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
	 * @param description what it is for
	 * @param targetProfile its policy
	 * @param targetProvisioningType how its disks take their space
	 */
	@CanonicalName("com.vmware.vcenter.ovf.storage_disk_group")
	public record DiskGroup(@Nullable String id, @Nullable String name, @Nullable String description,
			@Nullable @ResourceType("StorageProfile") String targetProfile,
			@Nullable DiskProvisioningType targetProvisioningType) implements Structure {

	}

}
