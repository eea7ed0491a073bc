package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The storage of a package that is deployed to a resource pool.
 *
 * @param availableStorageProfiles the available storage policies
 * @param storageProfilesEnabled whether storage policies can be selected
 * @param availableDatastores the available datastores
 * @param availableDiskProvisioningTypes the available provisioning types
 * @param targetProfile the storage policy of disks without a storage group
 * @param targetDatastore the datastore of disks without a storage group
 * @param targetProvisioningType the provisioning type of disks without a storage group
 * @param diskGroups the storage groups of the package
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
	 * A datastore of the deployment target.
	 *
	 * @param id its id
	 * @param name its name
	 * @param accessible whether it can be selected
	 * @param inaccessibleReasons the reasons for which it cannot be selected
	 * @param storageProfiles the ids of the storage policies that it satisfies
	 */
	@CanonicalName("com.vmware.vcenter.ovf.datastore_target")
	public record DatastoreTarget(@Nullable @ResourceType("Datastore") String id, @Nullable String name,
			@Nullable Boolean accessible, @Nullable List<InaccessibleReason> inaccessibleReasons,
			@Nullable List<@ResourceType("StorageProfile") String> storageProfiles) implements Structure {

		/** The reasons for which a datastore cannot be selected. */
		@CanonicalName("com.vmware.vcenter.ovf.datastore_target.inaccessible_reason")
		public enum InaccessibleReason {

			/** The host is not connected to it. */
			NOT_CONNECTED,
			/** It is in maintenance mode. */
			MAINTENANCE_MODE,
			/** It is mounted read-only. */
			READ_ONLY,
			/** The caller lacks the privilege to allocate space. */
			NO_ALLOCATE_RIGHT

		}

	}

	/**
	 * A storage group of the package.
	 *
	 * @param id its id
	 * @param name its name
	 * @param description its description
	 * @param targetProfile its storage policy
	 * @param targetDatastore its datastore
	 * @param targetProvisioningType its provisioning type
	 */
	@CanonicalName("com.vmware.vcenter.ovf.datastore_disk_group")
	public record DiskGroup(@Nullable String id, @Nullable String name, @Nullable String description,
			@Nullable @ResourceType("StorageProfile") String targetProfile,
			@Nullable @ResourceType("Datastore") String targetDatastore,
			@Nullable DiskProvisioningType targetProvisioningType) implements Structure {

	}

}
