package io.github.ovfemulator.inventory.domain;

/**
 * The start and stop settings of a member of a vApp.
 *
 * @param order the start order from 1, or 0 for no order
 * @param startDelay the delay after its start until the next members start, in seconds
 * @param waitingForGuest whether the delay ends when VMware Tools are running in the
 * guest
 * @param startAction the start action
 * @param stopDelay the delay after its stop until the next members stop, in seconds
 * @param stopAction the stop action
 */
public record StartSettings(int order, int startDelay, boolean waitingForGuest, StartAction startAction, int stopDelay,
		StopAction stopAction) {

	/**
	 * The actions that start a member.
	 */
	public enum StartAction {

		/** No action. */
		NONE,

		/** Power on. */
		POWER_ON

	}

	/**
	 * The actions that stop a member.
	 */
	public enum StopAction {

		/** No action. */
		NONE,

		/** Power off. */
		POWER_OFF,

		/** Shut down the guest operating system. */
		GUEST_SHUTDOWN,

		/** Suspend. */
		SUSPEND

	}

}
