package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;

/**
 * An object in a folder. Its datacenter is that of the folder.
 */
public interface InFolder {

	/**
	 * The id of the folder.
	 * @return the id
	 */
	FolderId folder();

}
