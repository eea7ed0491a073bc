package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The licences of a package, and whether they are accepted.
 *
 * @param eulas the texts of the licences
 * @param allEulaAccepted whether all are accepted
 * @param type {@code EulaParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.eula_params")
public record EulaParams(@Nullable List<String> eulas, @Nullable @WireName("all_EULA_accepted") Boolean allEulaAccepted,
		@Nullable String type) implements OvfParams {

}
