package io.github.ovfemulator.login;

/**
 * The modes of authentication.
 */
public enum AuthMode {

	/**
	 * Calls without a session are served; calls with an invalid or expired session are
	 * not.
	 */
	LENIENT,

	/** Only logins and calls with a valid session are served. */
	STRICT,

	/** All calls are served, and all logins succeed. */
	OFF

}
