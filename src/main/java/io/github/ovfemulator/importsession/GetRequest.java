package io.github.ovfemulator.importsession;

import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code get}.
 *
 * @param id the session
 */
record GetRequest(@ResourceType(SessionId.RESOURCE_TYPE) String id) implements Structure {

}
