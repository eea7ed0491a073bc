package io.github.ovfemulator.inventory.domain;

/**
 * The id of a folder.
 *
 * @param value the id on the wire, such as {@code group-v3}
 */
public record FolderId(String value) implements ManagedObjectId {

	@Override
	public String kind() {
		return "folder";
	}

	@Override
	public String toString() {
		return this.value;
	}

}
