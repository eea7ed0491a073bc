package io.github.ovfemulator.deployment;

import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.ovf.parameters.resolver.DeploymentTarget;
import io.github.ovfemulator.ovf.parameters.resolver.ResolvedPackage;

/**
 * Deploys packages to a place in the inventory.
 */
public interface Deployer extends DeploymentTarget {

	/**
	 * Returns the place of deployment.
	 * @return the place in the inventory
	 */
	Placement placement();

	/**
	 * Checks that the place can take a machine.
	 * @throws io.github.ovfemulator.vapi.type.VapiException
	 * {@code not_allowed_in_current_state} if no host is available
	 */
	void requireUsable();

	/**
	 * Creates the virtual machine or vApp of a package. Creates nothing on failure.
	 * @param source the package with the client's choices
	 * @return the created object
	 * @throws io.github.ovfemulator.vapi.type.VapiException if it cannot be created
	 */
	DeployedEntity deploy(ResolvedPackage source);

}
