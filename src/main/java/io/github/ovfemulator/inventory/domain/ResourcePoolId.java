package io.github.ovfemulator.inventory.domain;

/**
 * The id of a resource pool.
 *
 * @param value the id on the wire, such as {@code resgroup-8}
 */
public record ResourcePoolId(String value) implements ManagedObjectId {

	@Override
	public String kind() {
		return "resource pool";
	}

	@Override
	public String toString() {
		return this.value;
	}

}
