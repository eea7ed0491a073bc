package io.github.ovfemulator.inventory.domain;

/**
 * The id of an object of the inventory.
 */
public sealed interface ManagedObjectId {

	/**
	 * The id in requests and responses.
	 * @return an id such as {@code vm-101}
	 */
	String value();

	/**
	 * The type of the object for messages.
	 * @return a type such as {@code virtual machine}
	 */
	String kind();

	/**
	 * The id of a cluster.
	 *
	 * @param value an id such as {@code domain-c7}
	 */
	record ClusterId(String value) implements ManagedObjectId {

		@Override
		public String kind() {
			return "cluster";
		}

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The id of a datacenter.
	 *
	 * @param value an id such as {@code datacenter-2}
	 */
	record DatacenterId(String value) implements ManagedObjectId {

		@Override
		public String kind() {
			return "datacenter";
		}

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The id of a datastore.
	 *
	 * @param value an id such as {@code datastore-11}
	 */
	record DatastoreId(String value) implements ManagedObjectId {

		@Override
		public String kind() {
			return "datastore";
		}

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The id of a folder.
	 *
	 * @param value an id such as {@code group-v3}
	 */
	record FolderId(String value) implements ManagedObjectId {

		@Override
		public String kind() {
			return "folder";
		}

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The id of a host.
	 *
	 * @param value an id such as {@code host-9}
	 */
	record HostSystemId(String value) implements ManagedObjectId {

		@Override
		public String kind() {
			return "host";
		}

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The id of a network.
	 *
	 * @param value an id such as {@code network-14}
	 */
	record NetworkId(String value) implements ManagedObjectId {

		@Override
		public String kind() {
			return "network";
		}

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The id of a resource pool.
	 *
	 * @param value an id such as {@code resgroup-8}
	 */
	record ResourcePoolId(String value) implements ManagedObjectId {

		@Override
		public String kind() {
			return "resource pool";
		}

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The id of a storage policy.
	 *
	 * @param value an id such as {@code aa6d5a82-1c88-45da-85d3-3d74b91a5bad}
	 */
	record StoragePolicyId(String value) implements ManagedObjectId {

		@Override
		public String kind() {
			return "storage policy";
		}

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The id of a vApp.
	 *
	 * @param value an id such as {@code resgroup-v102}
	 */
	record VirtualAppId(String value) implements ManagedObjectId {

		@Override
		public String kind() {
			return "vApp";
		}

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The id of a virtual machine.
	 *
	 * @param value an id such as {@code vm-101}
	 */
	record VirtualMachineId(String value) implements ManagedObjectId {

		@Override
		public String kind() {
			return "virtual machine";
		}

		@Override
		public String toString() {
			return this.value;
		}

	}

}
