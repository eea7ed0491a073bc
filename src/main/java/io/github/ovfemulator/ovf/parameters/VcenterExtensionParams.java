package io.github.ovfemulator.ovf.parameters;

import io.github.ovfemulator.vapi.type.CanonicalName;
import org.jspecify.annotations.Nullable;

/**
 * The registration of a package as a vCenter extension.
 *
 * @param required whether the package requires the registration
 * @param registrationAccepted whether the client accepts the registration
 * @param type {@code VcenterExtensionParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.vcenter_extension_params")
public record VcenterExtensionParams(@Nullable Boolean required, @Nullable Boolean registrationAccepted,
		@Nullable String type) implements OvfParams {

}
