package io.github.ovfemulator.importsession;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * Who moves the files of an import.
 */
@CanonicalName("com.vmware.vcenter.ovf.import_session.file_transfer_mode")
public enum FileTransferMode {

	/** The server itself. */
	SERVER_TRANSFER_MODE,
	/** A service outside; the client reports the progress. */
	EXTERNAL_TRANSFER_MODE

}
