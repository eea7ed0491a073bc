package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * What {@code preview} answers of a descriptor.
 *
 * @param files the files that an import would transfer
 * @param errors what would stop an import
 * @param warnings what would not stop it and deserves attention
 * @param information what else is worth knowing
 */
@CanonicalName("com.vmware.vcenter.ovf.import_session.preview")
public record Preview(List<PreviewFile> files, List<OvfError> errors, List<OvfWarning> warnings,
		List<OvfInfo> information) implements Structure {

	/**
	 * A file that an import would transfer.
	 *
	 * @param name its name in the package's references
	 */
	@CanonicalName("com.vmware.vcenter.ovf.import_session.preview_file")
	public record PreviewFile(String name) implements Structure {

	}

}
