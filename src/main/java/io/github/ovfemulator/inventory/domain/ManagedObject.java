package io.github.ovfemulator.inventory.domain;

/**
 * An object of the inventory.
 *
 * @param <I> the type of its id
 */
public interface ManagedObject<I extends ManagedObjectId> {

	/**
	 * The id, unique among objects of the same type.
	 * @return the id
	 */
	I id();

	/**
	 * The display name.
	 * @return the name
	 */
	String name();

}
