package io.github.ovfemulator.probesession;

import java.util.List;

import io.github.ovfemulator.ovf.parameters.AnyOvfParams;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code try_instantiate} of a probe session.
 *
 * @param id the session
 * @param instantiationParameters what the client has chosen so far
 */
record TryInstantiateProbeSessionRequest(@ResourceType(SessionId.PROBE_RESOURCE_TYPE) String id,
		List<@AnyOvfParams Structure> instantiationParameters) implements Structure {

}
