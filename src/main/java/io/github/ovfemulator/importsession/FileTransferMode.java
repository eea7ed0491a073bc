package io.github.ovfemulator.importsession;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The service that transfers the files of an import.
 */
@CanonicalName("com.vmware.vcenter.ovf.import_session.file_transfer_mode")
public enum FileTransferMode {

	/**
	 * The server.
	 */
	SERVER_TRANSFER_MODE,
	/**
	 * An external service; the client reports the progress.
	 */
	EXTERNAL_TRANSFER_MODE

}
