package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Where the disks of a package go when it is deployed to a resource pool.
 *
 * @param availableStorageProfiles the storage policies that can be chosen
 * @param storageProfilesEnabled whether policies can be chosen at all
 * @param availableDatastores the datastores that can be chosen
 * @param availableDiskProvisioningTypes the ways to take space that can be chosen
 * @param targetProfile the policy of what is in no group
 * @param targetDatastore the datastore of what is in no group
 * @param targetProvisioningType how disks in no group take their space
 * @param diskGroups the storage groups of the package, each with what is chosen for it
 * @param type {@code DatastoreMappingParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.datastore_mapping_params")
public record DatastoreMappingParams(@Nullable List<StorageProfileTarget> availableStorageProfiles,
		@Nullable Boolean storageProfilesEnabled, @Nullable List<DatastoreTarget> availableDatastores,
		@Nullable List<DiskProvisioningType> availableDiskProvisioningTypes,
		@Nullable @ResourceType("StorageProfile") String targetProfile,
		@Nullable @ResourceType("Datastore") String targetDatastore,
		@Nullable DiskProvisioningType targetProvisioningType, @Nullable List<DiskGroup> diskGroups,
		@Nullable String type) implements OvfParams {

	/**
	 * A datastore of the target.
	 *
	 * @param id its id
	 * @param name its name
	 * @param accessible whether it can be chosen
	 * @param inaccessibleReasons why it cannot
	 * @param storageProfiles the policies that it satisfies
	 */
	@CanonicalName("com.vmware.vcenter.ovf.datastore_target")
	public record DatastoreTarget(@Nullable @ResourceType("Datastore") String id, @Nullable String name,
			@Nullable Boolean accessible, @Nullable List<InaccessibleReason> inaccessibleReasons,
			@Nullable List<@ResourceType("StorageProfile") String> storageProfiles) implements Structure {

		/**
		 * Why a datastore cannot be chosen.
		 */
		@CanonicalName("com.vmware.vcenter.ovf.datastore_target.inaccessible_reason")
		public enum InaccessibleReason {

			/** The host does not reach it. */
			NOT_CONNECTED,
			/** It is being worked on. */
			MAINTENANCE_MODE,
			/** It is mounted for reading. */
			READ_ONLY,
			/** The caller may not take space on it. */
			NO_ALLOCATE_RIGHT

		}

	}

	/**
	 * A storage group of the package.
	 *
	 * @param id its id
	 * @param name its name
	 * @param description what it is for
	 * @param targetProfile its policy
	 * @param targetDatastore its datastore
	 * @param targetProvisioningType how its disks take their space
	 */
	@CanonicalName("com.vmware.vcenter.ovf.datastore_disk_group")
	public record DiskGroup(@Nullable String id, @Nullable String name, @Nullable String description,
			@Nullable @ResourceType("StorageProfile") String targetProfile,
			@Nullable @ResourceType("Datastore") String targetDatastore,
			@Nullable DiskProvisioningType targetProvisioningType) implements Structure {

	}

}
