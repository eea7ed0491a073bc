package io.github.ovfemulator.importsession;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import io.github.ovfemulator.vapi.structure.Structure;

/**
 * What can be asked of a session, real or scripted. Each method throws a
 * {@code VapiException} where the session's state does not allow it, and then nothing has
 * changed.
 */
interface Session {

	/**
	 * What it is.
	 * @return its id
	 */
	ImportSessionId id();

	/**
	 * Shows the session as it is now.
	 * @param urls makes a URL of an upload path
	 * @return its info
	 */
	ImportSessionInfo info(UnaryOperator<String> urls);

	/**
	 * Says what can be chosen, given what is chosen so far. Changes nothing.
	 * @param parameters what the client has chosen so far
	 * @return what can be chosen, and what is wrong with the choices
	 */
	OvfValidationResult tryInstantiate(List<Structure> parameters);

	/**
	 * Begins the instantiation.
	 * @param parameters what the client chose
	 */
	void instantiate(List<Structure> parameters);

	/**
	 * Takes a client's word for how much it has uploaded.
	 * @param percent 0 to 100
	 */
	void reportProgress(long percent);

	/** Ends the session, and every upload of it. */
	void close();

	/**
	 * Whether nobody has used the session for too long.
	 * @param now the time
	 * @return whether it is to go
	 */
	boolean isExpired(Instant now);

}
