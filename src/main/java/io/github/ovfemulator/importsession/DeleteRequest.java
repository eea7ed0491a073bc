package io.github.ovfemulator.importsession;

import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code delete}.
 *
 * @param id the session
 */
record DeleteRequest(@ResourceType(SessionId.RESOURCE_TYPE) String id) implements Structure {

}
