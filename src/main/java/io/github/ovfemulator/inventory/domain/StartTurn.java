package io.github.ovfemulator.inventory.domain;

/**
 * When and how a member of a vApp starts, and how it stops.
 *
 * @param order its turn; 0 for any time
 * @param startDelay how many seconds the next turn waits after its start
 * @param waitingForGuest whether its guest's word ends that wait
 * @param startAction how it starts
 * @param stopDelay how many seconds the next turn waits after its stop
 * @param stopAction how it stops
 */
public record StartTurn(int order, int startDelay, boolean waitingForGuest, StartAction startAction, int stopDelay,
		StopAction stopAction) {

	/**
	 * How a member starts.
	 */
	public enum StartAction {

		/** It does not. */
		NONE,

		/** By being powered on. */
		POWER_ON

	}

	/**
	 * How a member stops.
	 */
	public enum StopAction {

		/** It does not. */
		NONE,

		/** By being powered off. */
		POWER_OFF,

		/** By asking its guest. */
		GUEST_SHUTDOWN,

		/** By being put to sleep. */
		SUSPEND

	}

}
