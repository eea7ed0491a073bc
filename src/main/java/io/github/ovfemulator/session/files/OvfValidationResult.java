package io.github.ovfemulator.session.files;

import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.ovf.parameters.AnyOvfParams;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The result of {@code try_instantiate}.
 *
 * @param parameters the parameters with their current values and the possible ones
 * @param errors the errors of the given parameters
 * @param warnings the warnings of the package, and required parameters that are missing
 * @param information further messages
 */
@CanonicalName("com.vmware.vcenter.ovf.import_session.ovf_validation_result")
public record OvfValidationResult(List<@AnyOvfParams Structure> parameters, List<OvfError> errors,
		List<OvfWarning> warnings, List<OvfInfo> information) implements Structure {

}
