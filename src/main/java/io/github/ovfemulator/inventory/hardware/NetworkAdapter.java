package io.github.ovfemulator.inventory.hardware;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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
 * @param settings VMware's settings ({@code vmw:Config}) without an equivalent elsewhere
 * in the adapter, by key
 */
public record NetworkAdapter(NetworkAdapterType type, @Nullable String network, @Nullable String macAddress,
		boolean wakeOnLan, Connection connection, boolean uptCompatible, @Nullable Integer pciSlotNumber,
		Map<String, String> settings) {

	/**
	 * Creates an adapter without Universal Pass-Through, PCI slot number and settings.
	 * @param type the emulated network card
	 * @param network the id of its network, or {@code null} for none
	 * @param macAddress the manually assigned MAC address, or {@code null}
	 * @param wakeOnLan whether wake-on-LAN is enabled
	 * @param connection its connection
	 */
	public NetworkAdapter(NetworkAdapterType type, @Nullable String network, @Nullable String macAddress,
			boolean wakeOnLan, Connection connection) {
		this(type, network, macAddress, wakeOnLan, connection, false, null, Map.of());
	}

	private static final Pattern MAC_ADDRESS = Pattern.compile("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}");

	/** Checks the MAC address, copies the settings and keeps their order. */
	public NetworkAdapter {
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
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
