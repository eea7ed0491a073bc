package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The result of {@code preview}.
 *
 * @param files the files that an import transfers
 * @param errors the errors that an import fails with
 * @param warnings the warnings of the descriptor
 * @param information further messages
 */
@CanonicalName("com.vmware.vcenter.ovf.import_session.preview")
public record Preview(List<PreviewFile> files, List<OvfError> errors, List<OvfWarning> warnings,
		List<OvfInfo> information) implements Structure {

	/**
	 * A file that an import transfers.
	 *
	 * @param name the name in the references of the package
	 */
	@CanonicalName("com.vmware.vcenter.ovf.import_session.preview_file")
	public record PreviewFile(String name) implements Structure {

	}

}
