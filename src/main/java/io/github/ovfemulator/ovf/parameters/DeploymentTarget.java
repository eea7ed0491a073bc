package io.github.ovfemulator.ovf.parameters;

/**
 * What must be asked of the place that a package is deployed to.
 */
public interface DeploymentTarget {

	/**
	 * Whether something there has this name already.
	 * @param name the name
	 * @return whether it is taken
	 */
	boolean isNameTaken(String name);

	/**
	 * Whether a machine there can be connected to this network.
	 * @param network the network's id
	 * @return whether there is such a network
	 */
	boolean hasNetwork(String network);

}
