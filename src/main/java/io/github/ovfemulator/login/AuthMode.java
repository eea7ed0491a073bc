package io.github.ovfemulator.login;

/**
 * How far the emulator insists on a session.
 */
public enum AuthMode {

	/**
	 * A call without a session is served; one with a wrong or expired session is not.
	 */
	LENIENT,

	/** A call without a valid session is not served, logging in excepted. */
	STRICT,

	/** Every call is served, and every login succeeds. */
	OFF

}
