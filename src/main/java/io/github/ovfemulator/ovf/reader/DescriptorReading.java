package io.github.ovfemulator.ovf.reader;

import java.util.List;

import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * The result of reading a descriptor.
 *
 * @param fileName the name of the descriptor in issues
 * @param lax whether lax mode applies
 * @param descriptor the valid parts of the descriptor
 * @param errors the errors in the order of the descriptor
 * @param warnings the warnings in the order of the descriptor
 * @param information further information, such as skipped optional elements
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
