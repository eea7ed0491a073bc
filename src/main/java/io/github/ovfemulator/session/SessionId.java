package io.github.ovfemulator.session;

import io.github.ovfemulator.vapi.text.Characters;

/**
 * The id of an import session, or of a probe session: both share one space of ids.
 *
 * @param value the id: a UUID for a real session, what its author chose for a scripted
 * one
 */
public record SessionId(String value) {

	/** The resource type of the ids of import sessions. */
	public static final String RESOURCE_TYPE = "com.vmware.vcenter.OvfImportSession";

	/** The resource type of the ids of probe sessions. */
	public static final String PROBE_RESOURCE_TYPE = "com.vmware.vcenter.OvfProbeImportSession";

	/**
	 * Whether an author may choose this id: 1 to 128 letters, digits and
	 * {@code . _ ~ : @ -}.
	 * @return whether it is well-formed
	 */
	public boolean isWellFormed() {
		return Characters.areId(this.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
