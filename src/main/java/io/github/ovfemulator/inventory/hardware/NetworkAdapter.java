package io.github.ovfemulator.inventory.hardware;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A network adapter of a virtual machine.
 *
 * @param type the emulated network card
 * @param network the id of its network, or {@code null} if it is not connected to one
 * @param macAddress the manually assigned MAC address, or {@code null} for a generated
 * one
 * @param wakeOnLan whether wake-on-LAN is enabled
 * @param connection its connection
 * @param uptCompatible whether Universal Pass-Through is enabled; supported by
 * {@link NetworkAdapterType#VMXNET3} only
 * @param pciSlotNumber the PCI slot number, or {@code null} if the package does not
 * specify it
 */
public record NetworkAdapter(NetworkAdapterType type, @Nullable String network, @Nullable String macAddress,
		boolean wakeOnLan, Connection connection, boolean uptCompatible, @Nullable Integer pciSlotNumber) {

	/**
	 * Creates an adapter without Universal Pass-Through and PCI slot number.
	 * @param type the emulated network card
	 * @param network the id of its network, or {@code null} for none
	 * @param macAddress the manually assigned MAC address, or {@code null}
	 * @param wakeOnLan whether wake-on-LAN is enabled
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
					"'%s' is not a MAC address of six pairs of hexadecimal digits separated by colons"
						.formatted(macAddress));
		}
	}

	/**
	 * Creates an adapter with a generated MAC address that is connected at power-on.
	 * @param type the emulated network card
	 * @param network the id of its network
	 * @return the adapter
	 */
	public static NetworkAdapter of(NetworkAdapterType type, String network) {
		return new NetworkAdapter(type, network, null, true, Connection.DEFAULT);
	}

}
