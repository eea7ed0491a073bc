package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.ovf.parameters.DiskProvisioningType;
import org.jspecify.annotations.Nullable;

/**
 * The selected storage of disks.
 *
 * @param datastore the id of the datastore, or {@code null} if not selected
 * @param profile the id of the storage policy, or {@code null} if not selected
 * @param provisioning the provisioning type, or {@code null} if not selected
 */
public record StorageChoice(@Nullable String datastore, @Nullable String profile,
		@Nullable DiskProvisioningType provisioning) {

	/** The empty selection. */
	public static final StorageChoice NONE = new StorageChoice(null, null, null);

	/**
	 * Completes this selection.
	 * @param other the values for those not selected
	 * @return the completed selection
	 */
	public StorageChoice orElse(StorageChoice other) {
		return new StorageChoice((this.datastore != null) ? this.datastore : other.datastore,
				(this.profile != null) ? this.profile : other.profile,
				(this.provisioning != null) ? this.provisioning : other.provisioning);
	}

}
