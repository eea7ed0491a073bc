package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The deployment options of a package.
 *
 * @param deploymentOptions the available options
 * @param selectedKey the key of the selected option
 * @param type {@code DeploymentOptionParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.deployment_option_params")
public record DeploymentOptionParams(@Nullable List<DeploymentOption> deploymentOptions, @Nullable String selectedKey,
		@Nullable String type) implements OvfParams {

	/**
	 * A deployment option.
	 *
	 * @param key its id in the package
	 * @param label its label
	 * @param description its description
	 * @param defaultChoice whether it applies when no option is selected
	 */
	@CanonicalName("com.vmware.vcenter.ovf.deployment_option")
	public record DeploymentOption(@Nullable String key, @Nullable String label, @Nullable String description,
			@Nullable Boolean defaultChoice) implements Structure {

	}

}
