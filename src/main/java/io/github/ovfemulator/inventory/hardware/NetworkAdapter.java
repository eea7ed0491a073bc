package io.github.ovfemulator.inventory.hardware;

import com.google.re2j.Pattern;
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
 * @param uptCompatible whether its traffic can pass through to the host's card; only
 * {@link NetworkAdapterType#VMXNET3} can
 * @param pciSlotNumber the PCI slot, or {@code null} where the package does not say it
 */
public record NetworkAdapter(NetworkAdapterType type, @Nullable String network, @Nullable String macAddress,
		boolean wakeOnLan, Connection connection, boolean uptCompatible, @Nullable Integer pciSlotNumber) {

	/**
	 * An adapter whose traffic does not pass through, in a PCI slot of which nothing is
	 * said.
	 * @param type the card that it emulates
	 * @param network the id of the network, or {@code null} for none
	 * @param macAddress the MAC address that was set by hand, or {@code null}
	 * @param wakeOnLan whether a packet can wake the machine
	 * @param connection its connection
	 */
	public NetworkAdapter(NetworkAdapterType type, @Nullable String network, @Nullable String macAddress,
			boolean wakeOnLan, Connection connection) {
		this(type, network, macAddress, wakeOnLan, connection, false, null);
	}

	private static final Pattern MAC_ADDRESS = Pattern.compile("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}");

	/** Checks the MAC address. */
	public NetworkAdapter {
		if (macAddress != null && !MAC_ADDRESS.matcher(macAddress).matches()) {
			throw new IllegalArgumentException(
					"'%s' is no MAC address; it is six pairs of hexadecimal digits with colons between"
						.formatted(macAddress));
		}
	}

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
