package io.github.ovfemulator.login;

/**
 * What of the login can be changed while the emulator runs.
 */
public final class LoginSettings {

	private volatile AuthMode mode;

	LoginSettings(AuthMode mode) {
		this.mode = mode;
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
