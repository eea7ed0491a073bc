package io.github.ovfemulator.ovf;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The category of an {@link OvfError} or {@link OvfWarning}.
 */
@CanonicalName("com.vmware.vcenter.ovf.ovf_message.category")
public enum OvfMessageCategory {

	/** Issues of the package. */
	VALIDATION,
	/** An invalid parameter. */
	INPUT,
	/** The server failed. */
	SERVER

}
