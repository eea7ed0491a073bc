package io.github.ovfemulator.inventory.vm.hardware;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * A network adapter.
 *
 * @param label its name as people see it
 * @param type the card that it emulates
 * @param uptCompatibilityEnabled whether its traffic can pass through to the host's card
 * @param macType how it got its address
 * @param macAddress its address
 * @param pciSlotNumber its PCI slot
 * @param wakeOnLanEnabled whether a packet can wake the machine
 * @param backing the network that it is connected to
 * @param state whether it is connected
 * @param startConnected whether it connects when the machine starts
 * @param allowGuestControl whether the guest can connect and disconnect it
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.ethernet.info")
@Union(discriminator = "type", cases = @Union.Case(value = "VMXNET3", required = "upt_compatibility_enabled"))
public record EthernetInfo(String label, NetworkAdapterType type, @Nullable Boolean uptCompatibilityEnabled,
		MacAddressType macType, @Nullable String macAddress, @Nullable Long pciSlotNumber, boolean wakeOnLanEnabled,
		Backing backing, ConnectionState state, boolean startConnected,
		boolean allowGuestControl) implements Structure {

	/**
	 * An adapter without a network is never connected.
	 */
	static EthernetInfo of(String label, NetworkAdapter adapter, String macAddress, @Nullable Network network,
			boolean running) {
		return new EthernetInfo(label, adapter.type(),
				(adapter.type() == NetworkAdapterType.VMXNET3) ? (Boolean) adapter.uptCompatible() : null,
				(adapter.macAddress() != null) ? MacAddressType.MANUAL : MacAddressType.ASSIGNED, macAddress,
				(adapter.pciSlotNumber() != null) ? adapter.pciSlotNumber().longValue() : null, adapter.wakeOnLan(),
				(network != null) ? Backing.of(network) : Backing.NONE,
				ConnectionState.of(adapter.connection(), running && network != null),
				adapter.connection().startConnected(), adapter.connection().allowGuestControl());
	}

	/**
	 * How an adapter got its address.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.ethernet.mac_address_type")
	public enum MacAddressType {

		/** It was set by hand. */
		MANUAL,
		/** The host generated it. */
		GENERATED,
		/** The vCenter assigned it. */
		ASSIGNED

	}

	/**
	 * The kinds of networks.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.ethernet.backing_type")
	public enum BackingType {

		/** A port group of a host's own switch. */
		STANDARD_PORTGROUP,
		/** A device of the host. */
		HOST_DEVICE,
		/** A port group of a switch that spans hosts. */
		DISTRIBUTED_PORTGROUP,
		/** A network that is managed outside of vSphere. */
		OPAQUE_NETWORK

	}

	/**
	 * The network that an adapter is connected to.
	 *
	 * @param type the kind of network
	 * @param network its id
	 * @param networkName its name
	 * @param hostDevice the host's device
	 * @param distributedSwitchUuid the switch that spans hosts
	 * @param distributedPort the port of that switch
	 * @param connectionCookie a number that belongs to the connection to that port
	 * @param opaqueNetworkType what manages the network
	 * @param opaqueNetworkId the network's id there
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.ethernet.backing_info")
	@Union(discriminator = "type",
			cases = { @Union.Case(value = "STANDARD_PORTGROUP", required = "network_name", optional = "network"),
					@Union.Case(value = "DISTRIBUTED_PORTGROUP", required = "distributed_switch_uuid",
							optional = { "network", "distributed_port", "connection_cookie" }),
					@Union.Case(value = "OPAQUE_NETWORK", required = { "opaque_network_type", "opaque_network_id" },
							optional = "network"),
					@Union.Case(value = "HOST_DEVICE", required = "host_device") })
	public record Backing(BackingType type, @ResourceType("Network") @Nullable String network,
			@Nullable String networkName, @Nullable String hostDevice, @Nullable String distributedSwitchUuid,
			@Nullable String distributedPort, @Nullable Long connectionCookie, @Nullable String opaqueNetworkType,
			@Nullable String opaqueNetworkId) implements Structure {

		/**
		 * The backing of an adapter without a network: a standard port group without a
		 * name or id. A choice, since the vendor's structure knows no such adapter.
		 */
		static final Backing NONE = new Backing(BackingType.STANDARD_PORTGROUP, null, "", null, null, null, null, null,
				null);

		static Backing of(Network network) {
			String id = network.id().value();
			return switch (network.type()) {
				case STANDARD_PORTGROUP ->
					new Backing(BackingType.STANDARD_PORTGROUP, id, network.name(), null, null, null, null, null, null);
				case DISTRIBUTED_PORTGROUP -> new Backing(BackingType.DISTRIBUTED_PORTGROUP, id, null, null,
						UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString(), null, null, null, null);
				case OPAQUE_NETWORK ->
					new Backing(BackingType.OPAQUE_NETWORK, id, null, null, null, null, null, "nsx.LogicalSwitch", id);
			};
		}

	}

}
