package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;

/**
 * The resources of the place to which a package is deployed.
 */
public interface DeploymentTarget {

	/**
	 * Returns whether an object in the target folder has a name.
	 * @param name the name
	 * @return whether it is taken
	 */
	boolean isNameTaken(String name);

	/**
	 * Returns the available networks.
	 * @return the networks
	 */
	List<Resource> networks();

	/**
	 * Returns the available datastores.
	 * @return the datastores, in the order of preference
	 */
	List<TargetDatastore> datastores();

	/**
	 * Returns the available storage policies.
	 * @return the policies
	 */
	List<Resource> storageProfiles();

	/**
	 * Returns the providers of a vService.
	 * @param serviceType the type of the service
	 * @return the providers
	 */
	List<Resource> serviceProviders(String serviceType);

	/**
	 * An available resource.
	 *
	 * @param id its id
	 * @param name its name
	 */
	record Resource(String id, String name) {

	}

	/**
	 * An available datastore.
	 *
	 * @param id its id
	 * @param name its name
	 * @param freeSpace its free space in bytes
	 */
	record TargetDatastore(String id, String name, long freeSpace) {

	}

}
