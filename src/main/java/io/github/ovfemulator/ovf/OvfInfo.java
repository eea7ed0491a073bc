package io.github.ovfemulator.ovf;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Information about an import that is not an issue.
 *
 * @param messages the messages
 */
@CanonicalName("com.vmware.vcenter.ovf.ovf_info")
public record OvfInfo(List<LocalizableMessage> messages) implements Structure {

	/**
	 * Creates information with one message.
	 * @param message the message
	 * @return the information
	 */
	public static OvfInfo of(LocalizableMessage message) {
		return new OvfInfo(List.of(message));
	}

}
