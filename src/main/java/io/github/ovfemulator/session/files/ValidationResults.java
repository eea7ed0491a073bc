package io.github.ovfemulator.session.files;

import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolution;

/**
 * Makes what {@code try_instantiate} answers, of sessions of every kind.
 */
public final class ValidationResults {

	private ValidationResults() {
	}

	/**
	 * Adds to what was said of the choices what is known of the package.
	 * @param answer what there is to say to the choices
	 * @param received the package
	 * @param files its files
	 * @return the result
	 */
	public static OvfValidationResult of(ParameterResolution answer, PackageContents received, SessionFiles files) {
		List<OvfWarning> warnings = new ArrayList<>(received.warnings(files));
		answer.missing()
			.forEach((fault) -> warnings.add(OvfWarning.input(fault.name(), fault.value(), fault.message())));
		List<OvfError> errors = new ArrayList<>();
		if (!answer.issues().isEmpty()) {
			errors.add(OvfError.validation(answer.issues()));
		}
		answer.wrong().forEach((fault) -> errors.add(OvfError.input(fault.name(), fault.value(), fault.message())));
		return new OvfValidationResult(List.copyOf(answer.parameters()), errors, warnings,
				received.information(files, false));
	}

}
