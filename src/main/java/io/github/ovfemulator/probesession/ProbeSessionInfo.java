package io.github.ovfemulator.probesession;

import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * What {@code get} answers of a probe session.
 *
 * @param state its state
 * @param files the files that it takes
 * @param errors what would stop an import
 * @param warnings what would not stop it and deserves attention
 * @param information what else is worth knowing
 */
@CanonicalName("com.vmware.vcenter.ovf.probe_import_session.info")
public record ProbeSessionInfo(ProbeState state, List<OvfFileInfo> files, List<OvfError> errors,
		List<OvfWarning> warnings, List<OvfInfo> information) implements Structure {

}
