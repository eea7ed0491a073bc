package io.github.ovfemulator.ovf.parameters;

import io.github.ovfemulator.vapi.type.CanonicalName;
import org.jspecify.annotations.Nullable;

/**
 * How much there is to transfer and to store.
 *
 * @param approximateDownloadSize the bytes to transfer
 * @param approximateFlatDeploymentSize the bytes to store when disks take their space at
 * once
 * @param approximateSparseDeploymentSize the bytes to store when they take it as needed
 * @param variableDiskSize whether a property holds the size of a disk
 * @param type {@code SizeParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.size_params")
public record SizeParams(@Nullable Long approximateDownloadSize, @Nullable Long approximateFlatDeploymentSize,
		@Nullable Long approximateSparseDeploymentSize, @Nullable Boolean variableDiskSize,
		@Nullable String type) implements OvfParams {

}
