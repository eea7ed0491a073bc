package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import io.github.ovfemulator.inventory.domain.NetworkType;
import io.github.ovfemulator.vapi.structure.CanonicalName;
import io.github.ovfemulator.vapi.structure.ResourceType;
import io.github.ovfemulator.vapi.structure.Structure;
import io.github.ovfemulator.vapi.structure.Union;
import org.jspecify.annotations.Nullable;

/**
 * A network adapter of a virtual machine.
 *
 * @param label its name as people see it
 * @param type the card that it pretends to be
 * @param uptCompatibilityEnabled whether it can pass its traffic through to the host's
 * card
 * @param macType who chose its address
 * @param macAddress its address
 * @param wakeOnLanEnabled whether a packet can wake the machine
 * @param backing the network that it is plugged into
 * @param state whether it is connected
 * @param startConnected whether it connects when the machine starts
 * @param allowGuestControl whether the guest can disconnect it
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.ethernet.info")
@Union(discriminator = "type", cases = @Union.Case(value = "VMXNET3", required = "upt_compatibility_enabled"))
record EthernetInfo(String label, NetworkAdapterType type, @Nullable Boolean uptCompatibilityEnabled,
		MacAddressType macType, @Nullable String macAddress, boolean wakeOnLanEnabled, Backing backing,
		ConnectionState state, boolean startConnected, boolean allowGuestControl) implements Structure {

	/**
	 * Who chose an address.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.ethernet.mac_address_type")
	enum MacAddressType {

		/** The client. */
		MANUAL,
		/** The host. */
		GENERATED,
		/** The vCenter. */
		ASSIGNED

	}

	/**
	 * Whether a device is connected.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.connection_state")
	enum ConnectionState {

		/** It is. */
		CONNECTED,
		/** It failed and will come back. */
		RECOVERABLE_ERROR,
		/** It failed for good. */
		UNRECOVERABLE_ERROR,
		/** It is not. */
		NOT_CONNECTED,
		/** Nobody knows. */
		UNKNOWN

	}

	/**
	 * The network that an adapter is plugged into.
	 *
	 * @param type what the network is made of
	 * @param network its id
	 * @param networkName its name
	 * @param distributedSwitchUuid the switch that spans hosts
	 * @param opaqueNetworkType who manages the network
	 * @param opaqueNetworkId the network's id there
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.ethernet.backing_info")
	@Union(discriminator = "type",
			cases = { @Union.Case(value = "STANDARD_PORTGROUP", required = "network_name", optional = "network"),
					@Union.Case(value = "DISTRIBUTED_PORTGROUP", required = "distributed_switch_uuid",
							optional = "network"),
					@Union.Case(value = "OPAQUE_NETWORK", required = { "opaque_network_type", "opaque_network_id" },
							optional = "network") })
	record Backing(NetworkType type, @ResourceType("Network") @Nullable String network, @Nullable String networkName,
			@Nullable String distributedSwitchUuid, @Nullable String opaqueNetworkType,
			@Nullable String opaqueNetworkId) implements Structure {
	}

}
