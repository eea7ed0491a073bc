package io.github.ovfemulator.ovf.parameters;

import io.github.ovfemulator.vapi.type.CanonicalName;
import org.jspecify.annotations.Nullable;

/**
 * Whether the software of a package may register itself as an extension of vCenter.
 *
 * @param required whether it has to
 * @param registrationAccepted whether it may
 * @param type {@code VcenterExtensionParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.vcenter_extension_params")
public record VcenterExtensionParams(@Nullable Boolean required, @Nullable Boolean registrationAccepted,
		@Nullable String type) implements OvfParams {

}
