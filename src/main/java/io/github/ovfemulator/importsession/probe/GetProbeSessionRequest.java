package io.github.ovfemulator.importsession.probe;

import io.github.ovfemulator.importsession.store.ImportSessionId;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code get} of a probe session.
 *
 * @param id the session
 */
record GetProbeSessionRequest(@ResourceType(ImportSessionId.PROBE_RESOURCE_TYPE) String id) implements Structure {

}
