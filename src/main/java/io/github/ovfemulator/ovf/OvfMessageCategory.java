package io.github.ovfemulator.ovf;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The category of an {@link OvfError} or {@link OvfWarning}.
 */
@CanonicalName("com.vmware.vcenter.ovf.ovf_message.category")
public enum OvfMessageCategory {

	/** The package is at fault. */
	VALIDATION,
	/** What the caller sent is at fault. */
	INPUT,
	/** The server failed. */
	SERVER

}
