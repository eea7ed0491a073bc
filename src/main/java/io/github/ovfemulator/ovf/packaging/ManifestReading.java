package io.github.ovfemulator.ovf.packaging;

import java.util.List;

import io.github.ovfemulator.ovf.ParseIssue;

/**
 * The result of reading a manifest.
 *
 * @param manifest the valid entries
 * @param errors the errors, each of which makes the package invalid
 */
public record ManifestReading(Manifest manifest, List<ParseIssue> errors) {

	/**
	 * Copies the list.
	 */
	public ManifestReading {
		errors = List.copyOf(errors);
	}

}
