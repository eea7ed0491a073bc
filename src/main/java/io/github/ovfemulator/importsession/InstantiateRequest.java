package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.ovf.parameters.OvfParams;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code instantiate}.
 *
 * @param id the session
 * @param instantiationParameters what the client chose
 */
record InstantiateRequest(@ResourceType(SessionId.RESOURCE_TYPE) String id,
		List<@HasFieldsOf(OvfParams.class) Structure> instantiationParameters) implements Structure {

}
