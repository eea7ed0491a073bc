package io.github.ovfemulator.deployment;

import java.util.function.Supplier;

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
	 * Takes a name for the machine or vApp. Others find it taken until
	 * {@link #releaseName()}.
	 * @return whether the name was free
	 */
	boolean takeName(String name);

	/** Releases the name that was taken, if one was. */
	void releaseName();

	/**
	 * Resolves a package and takes the name of its machine or vApp.
	 * @param resolution resolves the package; fails if the name is taken
	 * @return the package
	 */
	default ResolvedPackage takeName(Supplier<ResolvedPackage> resolution) {
		ResolvedPackage source = resolution.get();
		while (!takeName(source.choices().name())) {
			source = resolution.get();
		}
		return source;
	}

	/**
	 * Creates the virtual machine or vApp of a package. Creates nothing on failure.
	 * @param source the package with the client's choices
	 * @return the created object
	 * @throws io.github.ovfemulator.vapi.type.VapiException if it cannot be created
	 */
	DeployedEntity deploy(ResolvedPackage source);

}
