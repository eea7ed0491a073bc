package io.github.ovfemulator.inventory.file;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a list of an inventory file.
 */
interface InventoryEntry {

	/** The id, unique in its list. */
	String id();

	/** The display name. */
	String name();

	/**
	 * A virtual machine or vApp: an entry in a folder that can be a member of a vApp.
	 */
	interface Member extends InventoryEntry {

		/** The id of its folder, or of the folder of its vApp. */
		String folder();

		/** The id of the vApp that contains it, or {@code null}. */
		@Nullable String virtualApp();

	}

}
