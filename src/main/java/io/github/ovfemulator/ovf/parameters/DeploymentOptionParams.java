package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The variants in which a package can be deployed, and the chosen one.
 *
 * @param deploymentOptions the variants
 * @param selectedKey the key of the chosen one
 * @param type {@code DeploymentOptionParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.deployment_option_params")
public record DeploymentOptionParams(@Nullable List<DeploymentOption> deploymentOptions, @Nullable String selectedKey,
		@Nullable String type) implements OvfParams {

	/**
	 * A variant.
	 *
	 * @param key its id in the package
	 * @param label its name
	 * @param description what it is good for
	 * @param defaultChoice whether it applies when nobody chooses
	 */
	@CanonicalName("com.vmware.vcenter.ovf.deployment_option")
	public record DeploymentOption(@Nullable String key, @Nullable String label, @Nullable String description,
			@Nullable Boolean defaultChoice) implements Structure {

	}

}
