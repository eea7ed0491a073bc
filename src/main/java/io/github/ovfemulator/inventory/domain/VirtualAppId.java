package io.github.ovfemulator.inventory.domain;

/**
 * The id of a vApp.
 *
 * @param value the id on the wire, such as {@code resgroup-v102}
 */
public record VirtualAppId(String value) implements ManagedObjectId {

	@Override
	public String kind() {
		return "vApp";
	}

	@Override
	public String toString() {
		return this.value;
	}

}
