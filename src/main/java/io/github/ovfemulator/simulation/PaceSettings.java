package io.github.ovfemulator.simulation;

import io.github.ovfemulator.vapi.operation.Resettable;

/**
 * The pace of all that has none of its own.
 */
public final class PaceSettings implements Resettable {

	private final Pace initial;

	private volatile Pace pace;

	/**
	 * Makes the settings.
	 * @param initial the pace at the start
	 */
	public PaceSettings(Pace initial) {
		this.initial = initial;
		this.pace = initial;
	}

	/**
	 * How fast the emulator goes now.
	 * @return the pace
	 */
	public Pace pace() {
		return this.pace;
	}

	/**
	 * Changes the pace of the phases that begin from now on.
	 * @param pace the new pace
	 */
	public void changePace(Pace pace) {
		this.pace = pace;
	}

	@Override
	public void reset() {
		this.pace = this.initial;
	}

}
