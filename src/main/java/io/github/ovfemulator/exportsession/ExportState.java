package io.github.ovfemulator.exportsession;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The states of an export session.
 */
@CanonicalName("com.vmware.vcenter.ovf.export_session.state")
public enum ExportState {

	/** Files become available. */
	EXPORT_PREPARING,

	/** All files can be downloaded. No other state but the error follows. */
	EXPORT_READY,

	/** The files are written into a content library. */
	EXPORT_IN_PROGRESS,

	/** The files are in the content library. */
	EXPORT_COMPLETED,

	/** The export has failed. */
	EXPORT_ERROR;

	/** Returns whether the work of the session is over. */
	boolean isFinished() {
		return this == EXPORT_COMPLETED || this == EXPORT_ERROR;
	}

}
