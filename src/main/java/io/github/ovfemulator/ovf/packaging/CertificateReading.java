package io.github.ovfemulator.ovf.packaging;

import java.util.List;

import io.github.ovfemulator.ovf.ParseIssue;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a {@code .cert} file.
 *
 * @param file the certificate file, or {@code null} if it cannot be read
 * @param errors the errors, each of which makes the package invalid
 */
public record CertificateReading(@Nullable CertificateFile file, List<ParseIssue> errors) {

	/** Copies the list. */
	public CertificateReading {
		errors = List.copyOf(errors);
	}

}
