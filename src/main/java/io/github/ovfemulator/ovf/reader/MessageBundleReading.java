package io.github.ovfemulator.ovf.reader;

import java.util.List;

import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.descriptor.MessageBundle;

/**
 * The result of reading a message bundle.
 *
 * @param bundle the valid texts
 * @param errors the errors, each of which makes the package invalid
 */
public record MessageBundleReading(MessageBundle bundle, List<ParseIssue> errors) {

	/**
	 * Copies the list.
	 */
	public MessageBundleReading {
		errors = List.copyOf(errors);
	}

}
