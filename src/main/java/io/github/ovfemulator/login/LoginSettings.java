package io.github.ovfemulator.login;

import io.github.ovfemulator.vapi.operation.Resettable;

/**
 * What of the login can be changed while the emulator runs.
 */
public final class LoginSettings implements Resettable {

	private final AuthMode initial;

	private volatile AuthMode mode;

	LoginSettings(AuthMode mode) {
		this.initial = mode;
		this.mode = mode;
	}

	@Override
	public void reset() {
		this.mode = this.initial;
	}

	/**
	 * How far the emulator insists on a session.
	 * @return the mode
	 */
	public AuthMode mode() {
		return this.mode;
	}

	/**
	 * Changes the mode for the calls that begin from now on. Sessions stay.
	 * @param mode the new mode
	 */
	public void changeMode(AuthMode mode) {
		this.mode = mode;
	}

}
