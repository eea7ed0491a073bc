package io.github.ovfemulator.session.files;

import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolution;

/**
 * Creates the results of {@code try_instantiate}.
 */
public final class ValidationResults {

	private ValidationResults() {
	}

	/**
	 * Combines the resolution of the parameters with the findings about the package.
	 * @param resolution the resolution of the client's parameters
	 * @param received the package
	 * @param files its files
	 * @return the result
	 */
	public static OvfValidationResult of(ParameterResolution resolution, PackageContents received, SessionFiles files) {
		List<OvfWarning> warnings = new ArrayList<>(received.warnings(files));
		resolution.missing()
			.forEach((issue) -> warnings.add(OvfWarning.input(issue.name(), issue.value(), issue.message())));
		List<OvfError> errors = new ArrayList<>();
		if (!resolution.descriptorErrors().isEmpty()) {
			errors.add(OvfError.validation(resolution.descriptorErrors()));
		}
		resolution.errors()
			.forEach((issue) -> errors.add(OvfError.input(issue.name(), issue.value(), issue.message())));
		return new ResultTruncation(received.readers().maxResult()).truncate(resolution.parameters(), errors, warnings,
				received.information(files, false));
	}

}
