package io.github.ovfemulator.libraryitem;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.parameters.AnyOvfParams;
import io.github.ovfemulator.ovf.parameters.DiskProvisioningType;
import io.github.ovfemulator.ovf.parameters.resolver.StorageChoice;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import io.github.ovfemulator.vapi.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The choices for one deployment.
 *
 * @param name the name of the machine or vApp; that of the package when unset
 * @param annotation the annotation; that of the package when unset
 * @param acceptAllEula whether all license agreements are accepted
 * @param networkMappings the target networks by the name of the package's network
 * @param storageMappings the storage by the id of the package's storage group
 * @param storageProvisioning the provisioning type of disks without another one
 * @param storageProfileId the storage policy of disks without another one
 * @param locale the language of texts from the package
 * @param flags the import flags
 * @param additionalParameters parameter structures, as {@code filter} returns them
 * @param defaultDatastoreId the datastore of disks without another one
 * @param vmConfigSpec settings in the form of the SOAP API, which replace those of the
 * package
 * @param subnetMappings the folders of subnets by the name of the package's network, used
 * instead of {@code networkMappings}
 * @param tagParams the tags to attach
 */
@CanonicalName("com.vmware.vcenter.ovf.library_item.resource_pool_deployment_spec")
record DeploymentSpec(@Nullable String name, @Nullable String annotation,
		@WireName(value = "accept_all_EULA", api = "accept_all_eula", falseWhenAbsent = true) boolean acceptAllEula,
		@Nullable Map<String, @ResourceType("Network") String> networkMappings,
		@Nullable Map<String, StorageGroupMapping> storageMappings, @Nullable DiskProvisioningType storageProvisioning,
		@Nullable @ResourceType("StorageProfile") String storageProfileId, @Nullable String locale,
		@Nullable List<String> flags, @Nullable List<@AnyOvfParams Structure> additionalParameters,
		@Nullable @ResourceType("Datastore") String defaultDatastoreId, @Nullable VmConfigSpec vmConfigSpec,
		@Nullable Map<String, @ResourceType("Folder") String> subnetMappings,
		@Nullable TagParams tagParams) implements Structure {

	/**
	 * Reads the settings in the form of the SOAP API.
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code invalid_argument} for
	 * invalid ones
	 */
	ConfigSpec config() {
		return (this.vmConfigSpec != null && this.vmConfigSpec.xml() != null)
				? new ConfigSpecReader().read(this.vmConfigSpec.xml()) : ConfigSpec.NONE;
	}

	/** The storage of disks without a storage group. */
	StorageChoice storage() {
		return new StorageChoice(this.defaultDatastoreId, this.storageProfileId, this.storageProvisioning);
	}

	Map<String, String> networks() {
		return (this.networkMappings != null) ? this.networkMappings : Map.of();
	}

	Map<String, StorageGroupMapping> storageGroups() {
		return (this.storageMappings != null) ? this.storageMappings : Map.of();
	}

	Map<String, String> subnets() {
		return (this.subnetMappings != null) ? this.subnetMappings : Map.of();
	}

	List<TagParams.TagSpec> tags() {
		return (this.tagParams != null && this.tagParams.tags() != null) ? this.tagParams.tags() : List.of();
	}

	List<Structure> parameters() {
		return (this.additionalParameters != null) ? this.additionalParameters : List.of();
	}

	/**
	 * The storage of a storage group.
	 *
	 * @param type determines the field that is set
	 * @param datastoreId the datastore
	 * @param storageProfileId the storage policy
	 * @param provisioning the provisioning type; that of the deployment when unset
	 */
	@CanonicalName("com.vmware.vcenter.ovf.library_item.storage_group_mapping")
	@Union(discriminator = "type", cases = { @Union.Case(value = "DATASTORE", required = "datastore_id"),
			@Union.Case(value = "STORAGE_PROFILE", required = "storage_profile_id") })
	record StorageGroupMapping(Type type, @Nullable @ResourceType("Datastore") String datastoreId,
			@Nullable @ResourceType("StorageProfile") String storageProfileId,
			@Nullable DiskProvisioningType provisioning) implements Structure {

		StorageChoice choice() {
			return new StorageChoice(this.datastoreId, this.storageProfileId, this.provisioning);
		}

		/** The id of the datastore or storage policy. */
		String resource() {
			return (this.datastoreId != null) ? this.datastoreId : String.valueOf(this.storageProfileId);
		}

		/** The kinds of storage. */
		@CanonicalName("com.vmware.vcenter.ovf.library_item.storage_group_mapping.type")
		enum Type {

			/** A datastore. */
			DATASTORE,
			/** A storage policy. */
			STORAGE_PROFILE

		}

	}

	/**
	 * Settings in the form of the SOAP API.
	 *
	 * @param provider the form
	 * @param xml an XML document, encoded in base64
	 */
	@CanonicalName("com.vmware.vcenter.ovf.library_item.vm_config_spec")
	@Union(discriminator = "provider", cases = @Union.Case(value = "XML", required = "xml"))
	record VmConfigSpec(Provider provider, @Nullable String xml) implements Structure {

		/** The forms of settings. */
		@CanonicalName("com.vmware.vcenter.ovf.library_item.vm_config_spec_provider")
		enum Provider {

			/** An XML document. */
			XML

		}

	}

}
