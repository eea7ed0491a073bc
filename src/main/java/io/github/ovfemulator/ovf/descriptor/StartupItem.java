package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;

/**
 * The start and stop settings of a member of a collection: {@code Item} in
 * {@code StartupSection}.
 *
 * @param id the id of the member
 * @param order the start order; 0 for no order
 * @param startDelay the delay after its start in seconds
 * @param waitingForGuest whether the delay ends when the guest is ready
 * @param startAction {@code powerOn}, {@code none}
 * @param stopDelay the delay after its stop in seconds
 * @param stopAction {@code powerOff}, {@code guestShutdown}, {@code suspend},
 * {@code none}
 * @param position the position of the element
 */
public record StartupItem(String id, int order, int startDelay, boolean waitingForGuest, String startAction,
		int stopDelay, String stopAction, Position position) {

}
