package io.github.ovfemulator.probesession;

import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The info of a probe session.
 *
 * @param state the state
 * @param files the files of the package that the session needs
 * @param errors the errors that an import would fail with
 * @param warnings the warnings of the package
 * @param information further messages
 */
@CanonicalName("com.vmware.vcenter.ovf.probe_import_session.info")
public record ProbeSessionInfo(ProbeState state, List<OvfFileInfo> files, List<OvfError> errors,
		List<OvfWarning> warnings, List<OvfInfo> information) implements Structure {

}
