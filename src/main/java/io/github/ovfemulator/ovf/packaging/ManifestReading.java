package io.github.ovfemulator.ovf.packaging;

import java.util.List;

import io.github.ovfemulator.ovf.ParseIssue;

/**
 * What came out of reading a manifest.
 *
 * @param manifest the lines that are readable
 * @param errors the ones that are not, each of which makes the package invalid
 */
public record ManifestReading(Manifest manifest, List<ParseIssue> errors) {

	/**
	 * Copies the list.
	 */
	public ManifestReading {
		errors = List.copyOf(errors);
	}

}
