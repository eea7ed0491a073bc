package io.github.ovfemulator.probesession;

import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code get} of a probe session.
 *
 * @param id the session
 */
record GetProbeSessionRequest(@ResourceType(SessionId.PROBE_RESOURCE_TYPE) String id) implements Structure {

}
