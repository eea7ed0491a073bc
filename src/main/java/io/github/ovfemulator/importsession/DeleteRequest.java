package io.github.ovfemulator.importsession;

import io.github.ovfemulator.importsession.store.ImportSessionId;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code delete}.
 *
 * @param id the session
 */
record DeleteRequest(@ResourceType(ImportSessionId.RESOURCE_TYPE) String id) implements Structure {

}
