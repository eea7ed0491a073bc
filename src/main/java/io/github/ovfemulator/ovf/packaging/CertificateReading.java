package io.github.ovfemulator.ovf.packaging;

import java.util.List;

import io.github.ovfemulator.ovf.ParseIssue;
import org.jspecify.annotations.Nullable;

/**
 * What came out of reading a {@code .cert} file.
 *
 * @param file what it says, or {@code null} where it cannot be read
 * @param errors what is wrong with it, each of which makes the package invalid
 */
public record CertificateReading(@Nullable CertificateFile file, List<ParseIssue> errors) {

	/** Copies the list. */
	public CertificateReading {
		errors = List.copyOf(errors);
	}

}
