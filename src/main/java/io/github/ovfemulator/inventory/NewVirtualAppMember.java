package io.github.ovfemulator.inventory;

/**
 * Something to be made that a vApp can hold.
 */
public sealed interface NewVirtualAppMember permits NewVirtualApp, NewVirtualMachine {

	/**
	 * Its name.
	 * @return the name
	 */
	String name();

	/**
	 * Where it goes.
	 * @return the placement
	 */
	Placement placement();

}
