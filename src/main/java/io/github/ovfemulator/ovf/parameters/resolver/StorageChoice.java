package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.ovf.parameters.DiskProvisioningType;
import org.jspecify.annotations.Nullable;

/**
 * Where disks go, as far as it is chosen.
 *
 * @param datastore the id of the datastore
 * @param profile the id of the storage policy
 * @param provisioning how the disks take their space
 */
public record StorageChoice(@Nullable String datastore, @Nullable String profile,
		@Nullable DiskProvisioningType provisioning) {

	/** Nothing is chosen. */
	public static final StorageChoice NONE = new StorageChoice(null, null, null);

	/**
	 * The same choice, with another one for what it leaves open.
	 * @param other the other choice
	 * @return the choice
	 */
	public StorageChoice orElse(StorageChoice other) {
		return new StorageChoice((this.datastore != null) ? this.datastore : other.datastore,
				(this.profile != null) ? this.profile : other.profile,
				(this.provisioning != null) ? this.provisioning : other.provisioning);
	}

}
