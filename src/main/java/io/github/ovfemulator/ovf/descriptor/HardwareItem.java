package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A device, the processors or the memory of a machine: {@code Item} in
 * {@code VirtualHardwareSection}, or a share of them in
 * {@code ResourceAllocationSection}.
 *
 * @param instanceId the id by which other items point to it; empty where it is missing
 * @param resourceType its CIM resource type: 3 processors, 4 memory, 5 and 6 controllers,
 * 10 network adapters, 15 CD drives, 17 disks; 0 where it is missing or malformed
 * @param resourceSubTypes the models that will do, in order of preference
 * @param elementName its name
 * @param description what it is
 * @param address its place, such as a bus number
 * @param addressOnParent its place on the controller
 * @param parent the instance id of the controller
 * @param hostResources what backs it
 * @param connections the networks that it is connected to, with the blanks of their names
 * @param automaticAllocation whether it is connected at start
 * @param allocation how much there is of it
 * @param coresPerSocket the processor cores a socket
 * @param storageGroup the id of the storage group that it belongs to
 * @param configs VMware's settings of it
 * @param required whether a server that cannot make it has to refuse the package
 * @param options the deployment options in which it exists; empty for all
 * @param bound whether it describes the device or a range for it
 * @param position where it stands
 * @param positions where its child elements stand, by their names
 */
public record HardwareItem(String instanceId, int resourceType, List<String> resourceSubTypes,
		@Nullable Text elementName, @Nullable Text description, @Nullable String address,
		@Nullable String addressOnParent, @Nullable String parent, List<HostResource> hostResources,
		List<String> connections, boolean automaticAllocation, Allocation allocation, OptionalLong coresPerSocket,
		@Nullable String storageGroup, List<Config> configs, boolean required, Set<String> options, Bound bound,
		Position position, Map<String, Position> positions) {

	/** The name of the element that says how much there is. */
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
	 * Where a child element stands.
	 * @param element its name
	 * @return its position; that of the item where it is missing
	 */
	public Position positionOf(String element) {
		return this.positions.getOrDefault(element, this.position);
	}

	/**
	 * Whether it exists under a deployment option.
	 * @param option the option, {@code null} for none
	 * @return whether it does
	 */
	public boolean existsIn(@Nullable String option) {
		return this.options.isEmpty() || (option != null && this.options.contains(option));
	}

	/**
	 * What the values of a hardware item mean: {@code ovf:bound}.
	 */
	public enum Bound {

		/** What to deploy. */
		NORMAL,
		/** The least that is permitted. */
		MIN,
		/** The most that is permitted. */
		MAX

	}

}
