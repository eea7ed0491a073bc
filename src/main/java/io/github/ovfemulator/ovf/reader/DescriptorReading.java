package io.github.ovfemulator.ovf.reader;

import java.util.List;

import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * What came out of reading a descriptor.
 *
 * @param fileName the name of the descriptor, as issues tell it
 * @param lax whether the caller asked for tolerance
 * @param descriptor all that could be read of it, faults or not
 * @param errors the faults that stop an import, in the order of the descriptor
 * @param warnings the faults that do not, in the order of the descriptor
 * @param information what is worth knowing besides, such as optional elements that were
 * passed over
 */
public record DescriptorReading(String fileName, boolean lax, OvfDescriptor descriptor, List<ParseIssue> errors,
		List<ParseIssue> warnings, List<LocalizableMessage> information) {

	/**
	 * Copies the lists.
	 */
	public DescriptorReading {
		errors = List.copyOf(errors);
		warnings = List.copyOf(warnings);
		information = List.copyOf(information);
	}

}
