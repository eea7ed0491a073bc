package io.github.ovfemulator.ovf;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Something worth knowing about an import that is no fault.
 *
 * @param messages what there is to know
 */
@CanonicalName("com.vmware.vcenter.ovf.ovf_info")
public record OvfInfo(List<LocalizableMessage> messages) implements Structure {

	/**
	 * Makes an information of one message.
	 * @param message what there is to know
	 * @return the information
	 */
	public static OvfInfo of(LocalizableMessage message) {
		return new OvfInfo(List.of(message));
	}

}
