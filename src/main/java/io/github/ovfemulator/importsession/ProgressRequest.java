package io.github.ovfemulator.importsession;

import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code progress}.
 *
 * @param id the session
 * @param percent how much has been uploaded, 0 to 100
 */
record ProgressRequest(@ResourceType(SessionId.RESOURCE_TYPE) String id, long percent) implements Structure {

}
