package io.github.ovfemulator.inventory.hardware;

/**
 * The connection of a removable device.
 *
 * @param startConnected whether it connects when the machine starts
 * @param allowGuestControl whether the guest can connect and disconnect it
 */
public record Connection(boolean startConnected, boolean allowGuestControl) {

	/** Connected at start, under the guest's control. */
	public static final Connection DEFAULT = new Connection(true, true);

}
