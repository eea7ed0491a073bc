package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The operations of an import session, real or scripted. Each throws a
 * {@code VapiException} if the state of the session does not allow it, and then changes
 * nothing.
 */
interface ImportOperations {

	SessionId id();

	/**
	 * Returns the current info.
	 */
	CachedStructure<ImportSessionInfo> info(UploadUrls urls);

	/**
	 * Validates parameters. Changes nothing.
	 */
	OvfValidationResult tryInstantiate(List<Structure> parameters);

	/**
	 * Starts the instantiation.
	 * @param transferMode who transfers the disks of an OVF that the client pushes
	 */
	void instantiate(List<Structure> parameters, FileTransferMode transferMode);

	/**
	 * Accepts the progress that a client reports.
	 * @param percent 0 to 100
	 */
	void reportProgress(long percent);

}
