package io.github.ovfemulator.inventory.domain;

/**
 * Something that has a place in the inventory and is found there by its id.
 *
 * @param <I> the type of its id
 */
public interface ManagedObject<I extends ManagedObjectId> {

	/**
	 * Its id, unique among its kind.
	 * @return the id
	 */
	I id();

	/**
	 * Its name as people see it.
	 * @return the name
	 */
	String name();

}
