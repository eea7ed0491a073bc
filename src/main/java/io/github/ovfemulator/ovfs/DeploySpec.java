package io.github.ovfemulator.ovfs;

import java.util.Map;

import io.github.ovfemulator.ovf.parameters.DiskProvisioningType;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.UriString;
import org.jspecify.annotations.Nullable;

/**
 * The specification of {@code deploy}. The names of the structures are derived. Its text
 * form omits headers, properties and URL, which may hold secrets.
 *
 * @param url the URL of the descriptor or OVA
 * @param resourcePool the resource pool; unset is {@code invalid_argument} (a choice)
 * @param folder the folder, by default that of the datacenter
 * @param name the name of the created object
 * @param hostSystem the host, by default one of the resource pool
 * @param networkMapping the target networks by the network names of the descriptor; other
 * networks get the network of the same name, or else the first one (a choice)
 * @param vmHomeDatastore the datastore
 * @param diskProvisioning the provisioning of disks, by default thick
 * @param pullFromEsx whether hosts pull the disks, by default {@code true}; determines
 * the message of the progress
 * @param signatureRequired whether a package without certificate fails
 * @param skipManifestCheck whether to ignore the manifest
 * @param powerOn whether to power on the machines
 * @param customHttpHeaders the headers of all requests to the source
 * @param customProperties the values of properties by full key
 * @param sourceCertificate the only trusted certificate of the source, in PEM format
 * @param deploymentOption the id of the deployment option, by default that of the package
 */
@CanonicalName("com.vmware.vcenter.ovfs.deploy_spec")
record DeploySpec(@UriString String url, @Nullable @ResourceType("ResourcePool") String resourcePool,
		@Nullable @ResourceType("Folder") String folder, String name,
		@Nullable @ResourceType("HostSystem") String hostSystem, @Nullable Map<String, NetworkInfo> networkMapping,
		DatastoreInfo vmHomeDatastore, @Nullable Provisioning diskProvisioning, @Nullable Boolean pullFromEsx,
		@Nullable Boolean signatureRequired, @Nullable Boolean skipManifestCheck, @Nullable Boolean powerOn,
		@Nullable Map<String, String> customHttpHeaders, @Nullable Map<String, String> customProperties,
		@Nullable String sourceCertificate, @Nullable String deploymentOption) implements Structure {

	/**
	 * Returns the same with another URL, without headers and with other properties.
	 */
	DeploySpec with(String otherUrl, @Nullable Map<String, String> properties) {
		return new DeploySpec(otherUrl, this.resourcePool, this.folder, this.name, this.hostSystem, this.networkMapping,
				this.vmHomeDatastore, this.diskProvisioning, this.pullFromEsx, this.signatureRequired,
				this.skipManifestCheck, this.powerOn, null, properties, this.sourceCertificate, this.deploymentOption);
	}

	@Override
	public String toString() {
		return "DeploySpec[" + this.name + "]";
	}

	/**
	 * A target network.
	 *
	 * @param netType {@code DistributedVirtualPortgroup}, {@code Network} or
	 * {@code OpaqueNetwork}
	 * @param network its id
	 */
	@CanonicalName("com.vmware.vcenter.ovfs.network_info")
	record NetworkInfo(String netType, @ResourceType("@net_type") String network) implements Structure {

	}

	/**
	 * A target datastore.
	 *
	 * @param datastore its id
	 */
	@CanonicalName("com.vmware.vcenter.ovfs.datastore_info")
	record DatastoreInfo(@ResourceType("Datastore") String datastore) implements Structure {

	}

	/**
	 * The provisioning of disks. Sparse types become thin, flat types thick (a choice).
	 */
	@CanonicalName("com.vmware.vcenter.ovfs.disk_provisioning_type")
	enum Provisioning {

		/** Sparse in one file. */
		MONOLITHIC_SPARSE,
		/** Flat in one file. */
		MONOLITHIC_FLAT,
		/** Sparse in files of 2 GB. */
		TWO_GB_MAXEXTENT_SPARSE,
		/** Flat in files of 2 GB. */
		TWO_GB_MAXEXTENT_FLAT,
		/** Space is allocated on demand. */
		THIN,
		/** Space is allocated at creation. */
		THICK,
		/** Space efficient. */
		SE_SPARSE,
		/** Space is allocated and zeroed at creation. */
		EAGER_ZEROED_THICK,
		/** Sparse. */
		SPARSE,
		/** Flat. */
		FLAT;

		DiskProvisioningType type() {
			return switch (this) {
				case THIN, SPARSE, SE_SPARSE, MONOLITHIC_SPARSE, TWO_GB_MAXEXTENT_SPARSE -> DiskProvisioningType.thin;
				case THICK, FLAT, MONOLITHIC_FLAT, TWO_GB_MAXEXTENT_FLAT -> DiskProvisioningType.thick;
				case EAGER_ZEROED_THICK -> DiskProvisioningType.eagerZeroedThick;
			};
		}

	}

}
