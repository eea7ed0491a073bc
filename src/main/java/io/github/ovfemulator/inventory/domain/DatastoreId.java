package io.github.ovfemulator.inventory.domain;

/**
 * The id of a datastore.
 *
 * @param value the id on the wire, such as {@code datastore-11}
 */
public record DatastoreId(String value) implements ManagedObjectId {

	@Override
	public String kind() {
		return "datastore";
	}

	@Override
	public String toString() {
		return this.value;
	}

}
