package io.github.ovfemulator.deployment;

import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.ovf.parameters.resolver.DeploymentTarget;
import io.github.ovfemulator.ovf.parameters.resolver.ResolvedPackage;

/**
 * Makes what a package describes, where the session was told to.
 */
public interface Deployer extends DeploymentTarget {

	/**
	 * Where it deploys to.
	 * @return the place in the inventory
	 */
	Placement placement();

	/**
	 * Makes sure that a machine can be made there now.
	 * @throws io.github.ovfemulator.vapi.type.VapiException
	 * {@code not_allowed_in_current_state} when no host can take one
	 */
	void requireUsable();

	/**
	 * Makes the machine or vApp of a package, or nothing.
	 * @param source the package with the client's choices
	 * @return what was made
	 * @throws io.github.ovfemulator.vapi.type.VapiException when it cannot be made
	 */
	DeployedEntity deploy(ResolvedPackage source);

}
