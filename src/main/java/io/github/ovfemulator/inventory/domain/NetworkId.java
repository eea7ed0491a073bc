package io.github.ovfemulator.inventory.domain;

/**
 * The id of a network.
 *
 * @param value the id on the wire, such as {@code network-14}
 */
public record NetworkId(String value) implements ManagedObjectId {

	@Override
	public String kind() {
		return "network";
	}

	@Override
	public String toString() {
		return this.value;
	}

}
