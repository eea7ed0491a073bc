package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.importsession.store.ImportSessionId;
import io.github.ovfemulator.ovf.parameters.OvfParams;
import io.github.ovfemulator.vapi.structure.HasFieldsOf;
import io.github.ovfemulator.vapi.structure.ResourceType;
import io.github.ovfemulator.vapi.structure.Structure;

/**
 * Parameters of {@code try_instantiate}.
 *
 * @param id the session
 * @param instantiationParameters what the client has chosen so far
 */
record TryInstantiateRequest(@ResourceType(ImportSessionId.RESOURCE_TYPE) String id,
		List<@HasFieldsOf(OvfParams.class) Structure> instantiationParameters) implements Structure {

}
