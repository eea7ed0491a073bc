package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;

/**
 * Something that a folder holds, and so is in the folder's datacenter.
 */
public interface InFolder {

	/**
	 * The folder that holds it.
	 * @return the folder's id
	 */
	FolderId folder();

}
