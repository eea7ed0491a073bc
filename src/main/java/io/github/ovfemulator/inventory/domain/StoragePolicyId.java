package io.github.ovfemulator.inventory.domain;

/**
 * The id of a storage policy.
 *
 * @param value the id on the wire, such as {@code aa6d5a82-1c88-45da-85d3-3d74b91a5bad}
 */
public record StoragePolicyId(String value) implements ManagedObjectId {

	@Override
	public String kind() {
		return "storage policy";
	}

	@Override
	public String toString() {
		return this.value;
	}

}
