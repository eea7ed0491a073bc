package io.github.ovfemulator.simulation;

import io.github.ovfemulator.vapi.operation.Resettable;

/**
 * The default pace.
 */
public final class PaceSettings implements Resettable {

	private final Pace initial;

	private volatile Pace pace;

	/**
	 * Creates the settings.
	 * @param initial the pace at startup and after a reset
	 */
	public PaceSettings(Pace initial) {
		this.initial = initial;
		this.pace = initial;
	}

	/**
	 * Returns the current pace.
	 * @return the pace
	 */
	public Pace pace() {
		return this.pace;
	}

	/**
	 * Changes the pace of phases that start later.
	 * @param pace the pace
	 */
	public void changePace(Pace pace) {
		this.pace = pace;
	}

	@Override
	public void reset() {
		this.pace = this.initial;
	}

}
