package io.github.ovfemulator.ovf.reader;

import java.util.List;

import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.descriptor.MessageBundle;

/**
 * What came out of reading a message bundle.
 *
 * @param bundle the texts that are readable
 * @param errors the faults, each of which makes the package invalid
 */
public record MessageBundleReading(MessageBundle bundle, List<ParseIssue> errors) {

	/**
	 * Copies the list.
	 */
	public MessageBundleReading {
		errors = List.copyOf(errors);
	}

}
