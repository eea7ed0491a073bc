package io.github.ovfemulator.inventory.domain;

/**
 * The id of a datacenter.
 *
 * @param value the id on the wire, such as {@code datacenter-2}
 */
public record DatacenterId(String value) implements ManagedObjectId {

	@Override
	public String kind() {
		return "datacenter";
	}

	@Override
	public String toString() {
		return this.value;
	}

}
