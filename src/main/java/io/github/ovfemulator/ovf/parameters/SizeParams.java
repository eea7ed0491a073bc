package io.github.ovfemulator.ovf.parameters;

import io.github.ovfemulator.vapi.type.CanonicalName;
import org.jspecify.annotations.Nullable;

/**
 * The sizes of a package, in bytes.
 *
 * @param approximateDownloadSize the size of the files
 * @param approximateFlatDeploymentSize the disk space with thick provisioning
 * @param approximateSparseDeploymentSize the disk space with thin provisioning
 * @param variableDiskSize whether a property sets the capacity of a disk
 * @param type {@code SizeParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.size_params")
public record SizeParams(@Nullable Long approximateDownloadSize, @Nullable Long approximateFlatDeploymentSize,
		@Nullable Long approximateSparseDeploymentSize, @Nullable Boolean variableDiskSize,
		@Nullable String type) implements OvfParams {

}
