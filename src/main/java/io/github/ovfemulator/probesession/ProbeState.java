package io.github.ovfemulator.probesession;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The states of a probe session.
 */
@CanonicalName("com.vmware.vcenter.ovf.probe_import_session.state")
public enum ProbeState {

	/**
	 * The session waits for the descriptor.
	 */
	PROBE_IMPORT_OVF_TRANSFER,

	/**
	 * The session waits for the message bundles of the descriptor.
	 */
	PROBE_IMPORT_MSG_BUNDLES_TRANSFER,

	/**
	 * Parameters can be validated. No other state follows.
	 */
	PROBE_IMPORT_SELECTING_OVF_PARAMS,

	/**
	 * The package cannot be imported.
	 */
	PROBE_IMPORT_ERROR

}
