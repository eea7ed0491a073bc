package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.ovf.parameters.AnyOvfParams;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code instantiate}.
 *
 * @param id the session
 * @param instantiationParameters what the client chose
 */
record InstantiateRequest(@ResourceType(SessionId.RESOURCE_TYPE) String id,
		List<@AnyOvfParams Structure> instantiationParameters) implements Structure {

}
