package io.github.ovfemulator.importsession;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The states of an import session.
 */
@CanonicalName("com.vmware.vcenter.ovf.import_session.state")
public enum ImportState {

	/** The descriptor is awaited. */
	IMPORT_OVF_TRANSFER,
	/** The message bundles that the descriptor names are awaited. */
	IMPORT_MSG_BUNDLES_TRANSFER,
	/** The client chooses and instantiates; files may be uploaded meanwhile. */
	IMPORT_SELECTING_OVF_PARAMS,
	/** The client has chosen; files are still awaited. */
	IMPORT_FILE_TRANSFER,
	/** The machine is being made. */
	IMPORT_INSTANTIATING,
	/** The machine is there. */
	IMPORT_COMPLETED,
	/** The import failed. */
	IMPORT_ERROR;

	/** Whether nothing more can come. */
	boolean isFinished() {
		return this == IMPORT_COMPLETED || this == IMPORT_ERROR;
	}

	/** Whether files may be uploaded. */
	boolean takesUploads() {
		return compareTo(IMPORT_INSTANTIATING) < 0;
	}

}
