package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;

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
	 * The networks that a machine there can be connected to.
	 * @return the networks
	 */
	List<Resource> networks();

	/**
	 * The datastores that a machine there can be put on.
	 * @return the datastores, the one to take by default first
	 */
	List<TargetDatastore> datastores();

	/**
	 * The storage policies that disks there can have.
	 * @return the policies
	 */
	List<Resource> storageProfiles();

	/**
	 * What can provide a service of vCenter to a machine there.
	 * @param serviceType the type of the service
	 * @return the providers
	 */
	List<Resource> serviceProviders(String serviceType);

	/**
	 * Something that can be chosen.
	 *
	 * @param id its id
	 * @param name its name
	 */
	record Resource(String id, String name) {

	}

	/**
	 * A datastore that can be chosen.
	 *
	 * @param id its id
	 * @param name its name
	 * @param freeSpace how many bytes of it are free
	 */
	record TargetDatastore(String id, String name, long freeSpace) {

	}

}
