package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;

/**
 * When and how a member of a collection starts and stops: {@code Item} in
 * {@code StartupSection}.
 *
 * @param id the id of the member
 * @param order its turn; 0 for any time
 * @param startDelay how long to wait after its start, in seconds
 * @param waitingForGuest whether its guest's word ends the wait
 * @param startAction {@code powerOn}, {@code none}
 * @param stopDelay how long to wait after its stop, in seconds
 * @param stopAction {@code powerOff}, {@code guestShutdown}, {@code suspend},
 * {@code none}
 * @param position where it stands
 */
public record StartupItem(String id, int order, int startDelay, boolean waitingForGuest, String startAction,
		int stopDelay, String stopAction, Position position) {

}
