package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A device, the processors or the memory of a virtual machine: {@code Item} in
 * {@code VirtualHardwareSection}. Also a resource shared by the members of a collection:
 * {@code Item} in {@code ResourceAllocationSection}.
 *
 * @param instanceId the id to which {@code Parent} elements refer; empty if it is missing
 * @param resourceType its CIM resource type: 3 processors, 4 memory, 5 and 6 controllers,
 * 10 network adapters, 15 CD drives, 17 disks; 0 if it is missing or malformed
 * @param resourceSubTypes the acceptable models, in order of preference
 * @param elementName the display name
 * @param description the description
 * @param address the address, such as a bus number or a MAC address
 * @param addressOnParent the unit number on the controller
 * @param parent the instance id of the controller
 * @param hostResources the references to its disks or files
 * @param connections the names of the networks that it is connected to, including leading
 * and trailing blanks
 * @param automaticAllocation whether it is connected at power-on
 * @param allocation the amount of the resource
 * @param coresPerSocket the number of processor cores per socket
 * @param storageGroup the id of the storage group that it belongs to
 * @param configs its {@code vmw:Config} settings
 * @param required whether the package is invalid for a server that does not support the
 * item
 * @param options the ids of the deployment options that include it; empty for all
 * @param bound whether it describes the device or a bound of its range
 * @param position the position of the element
 * @param positions the positions of its child elements by local name
 */
public record HardwareItem(String instanceId, int resourceType, List<String> resourceSubTypes,
		@Nullable Text elementName, @Nullable Text description, @Nullable String address,
		@Nullable String addressOnParent, @Nullable String parent, List<HostResource> hostResources,
		List<String> connections, boolean automaticAllocation, Allocation allocation, OptionalLong coresPerSocket,
		@Nullable String storageGroup, List<Config> configs, boolean required, Set<String> options, Bound bound,
		Position position, Map<String, Position> positions) {

	/** The name of the element with the amount of the resource. */
	public static final String QUANTITY = "VirtualQuantity";

	/**
	 * Copies the collections.
	 */
	public HardwareItem {
		resourceSubTypes = List.copyOf(resourceSubTypes);
		hostResources = List.copyOf(hostResources);
		connections = List.copyOf(connections);
		configs = List.copyOf(configs);
		options = Set.copyOf(options);
		positions = Map.copyOf(positions);
	}

	/**
	 * The position of a child element.
	 * @param element its local name
	 * @return its position, or the position of the item if it is missing
	 */
	public Position positionOf(String element) {
		return this.positions.getOrDefault(element, this.position);
	}

	/**
	 * Whether a deployment option includes the item.
	 * @param option the id of the option, or {@code null} for none
	 * @return whether the item is included
	 */
	public boolean isIncludedIn(@Nullable String option) {
		return this.options.isEmpty() || (option != null && this.options.contains(option));
	}

	/**
	 * Copies an item with a bound as one without.
	 * @return the copy
	 */
	public HardwareItem asNormal() {
		return new HardwareItem(this.instanceId, this.resourceType, this.resourceSubTypes, this.elementName,
				this.description, this.address, this.addressOnParent, this.parent, this.hostResources, this.connections,
				this.automaticAllocation, this.allocation, this.coresPerSocket, this.storageGroup, this.configs,
				this.required, this.options, Bound.NORMAL, this.position, this.positions);
	}

	/**
	 * The meaning of an item's values: {@code ovf:bound}.
	 */
	public enum Bound {

		/** The values to deploy. */
		NORMAL,
		/** The minimum values. */
		MIN,
		/** The maximum values. */
		MAX

	}

}
