package io.github.ovfemulator.probesession;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The states of a probe session.
 */
@CanonicalName("com.vmware.vcenter.ovf.probe_import_session.state")
public enum ProbeState {

	/** The descriptor is awaited. */
	PROBE_IMPORT_OVF_TRANSFER,

	/** The message bundles that the descriptor names are awaited. */
	PROBE_IMPORT_MSG_BUNDLES_TRANSFER,

	/** The client may ask what there is to choose; nothing comes after it. */
	PROBE_IMPORT_SELECTING_OVF_PARAMS,

	/** The package cannot be imported. */
	PROBE_IMPORT_ERROR

}
