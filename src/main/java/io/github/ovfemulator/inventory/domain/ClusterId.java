package io.github.ovfemulator.inventory.domain;

/**
 * The id of a cluster.
 *
 * @param value the id on the wire, such as {@code domain-c7}
 */
public record ClusterId(String value) implements ManagedObjectId {

	@Override
	public String kind() {
		return "cluster";
	}

	@Override
	public String toString() {
		return this.value;
	}

}
