package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.session.StoredSession;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * What can be asked of an import session, real or scripted. Each method throws a
 * {@code VapiException} where the session's state does not allow it, and then nothing has
 * changed.
 */
interface Session extends StoredSession {

	/**
	 * Shows the session as it is now.
	 * @param urls how upload URLs look to the caller
	 * @return its info
	 */
	CachedStructure<ImportSessionInfo> info(UploadUrls urls);

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

}
