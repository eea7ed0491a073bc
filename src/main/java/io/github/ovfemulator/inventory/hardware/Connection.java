package io.github.ovfemulator.inventory.hardware;

/**
 * The connection settings of a removable device.
 *
 * @param startConnected whether it is connected at power-on
 * @param allowGuestControl whether the guest can connect and disconnect it
 */
public record Connection(boolean startConnected, boolean allowGuestControl) {

	/** Connected at power-on and controllable by the guest. */
	public static final Connection DEFAULT = new Connection(true, true);

}
