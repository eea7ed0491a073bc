package io.github.ovfemulator.importsession;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The states of an import session.
 */
@CanonicalName("com.vmware.vcenter.ovf.import_session.state")
public enum ImportState {

	/**
	 * The session waits for the descriptor.
	 */
	IMPORT_OVF_TRANSFER,
	/**
	 * The session waits for the message bundles of the descriptor.
	 */
	IMPORT_MSG_BUNDLES_TRANSFER,
	/**
	 * The session waits for {@code instantiate}; files may be uploaded.
	 */
	IMPORT_SELECTING_OVF_PARAMS,
	/**
	 * The session waits for the remaining files.
	 */
	IMPORT_FILE_TRANSFER,
	/**
	 * The machine or vApp is being created.
	 */
	IMPORT_INSTANTIATING,
	/**
	 * The machine or vApp exists.
	 */
	IMPORT_COMPLETED,
	/** The import failed. */
	IMPORT_ERROR;

	/**
	 * Returns whether the state is final.
	 */
	boolean isFinished() {
		return this == IMPORT_COMPLETED || this == IMPORT_ERROR;
	}

	/**
	 * Returns whether files may be uploaded.
	 */
	boolean takesUploads() {
		return compareTo(IMPORT_INSTANTIATING) < 0;
	}

}
