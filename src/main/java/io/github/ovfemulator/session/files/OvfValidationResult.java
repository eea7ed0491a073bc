package io.github.ovfemulator.session.files;

import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.ovf.parameters.AnyOvfParams;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * What {@code try_instantiate} answers.
 *
 * @param parameters what can be chosen, and what is chosen now
 * @param errors what is wrong with what was chosen
 * @param warnings what the package warns of, and what is demanded and was not sent yet
 * @param information what else is worth knowing
 */
@CanonicalName("com.vmware.vcenter.ovf.import_session.ovf_validation_result")
public record OvfValidationResult(List<@AnyOvfParams Structure> parameters, List<OvfError> errors,
		List<OvfWarning> warnings, List<OvfInfo> information) implements Structure {

}
