package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The end-user license agreements of a package.
 *
 * @param eulas the texts of the agreements
 * @param allEulaAccepted whether the client accepts all agreements
 * @param type {@code EulaParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.eula_params")
public record EulaParams(@Nullable List<String> eulas, @Nullable @WireName("all_EULA_accepted") Boolean allEulaAccepted,
		@Nullable String type) implements OvfParams {

}
