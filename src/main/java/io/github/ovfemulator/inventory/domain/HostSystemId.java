package io.github.ovfemulator.inventory.domain;

/**
 * The id of a host.
 *
 * @param value the id on the wire, such as {@code host-9}
 */
public record HostSystemId(String value) implements ManagedObjectId {

	@Override
	public String kind() {
		return "host";
	}

	@Override
	public String toString() {
		return this.value;
	}

}
