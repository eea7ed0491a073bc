package io.github.ovfemulator.inventory.hardware;

import org.jspecify.annotations.Nullable;

/**
 * A network adapter of a virtual machine.
 *
 * @param type the card that it emulates
 * @param network the id of the network that it is connected to, or {@code null} where the
 * package connects it to none
 * @param macAddress the MAC address that was set by hand, or {@code null} for a generated
 * one
 * @param wakeOnLan whether a packet can wake the machine
 * @param connection its connection
 */
public record NetworkAdapter(NetworkAdapterType type, @Nullable String network, @Nullable String macAddress,
		boolean wakeOnLan, Connection connection) {

	/**
	 * Makes an adapter with a generated address that is connected at start.
	 * @param type the card that it emulates
	 * @param network the id of the network that it is connected to
	 * @return the adapter
	 */
	public static NetworkAdapter of(NetworkAdapterType type, String network) {
		return new NetworkAdapter(type, network, null, true, Connection.DEFAULT);
	}

}
