package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Asks for one datastore.
 *
 * @param datastore its id
 */
record GetDatastoreRequest(@ResourceType("Datastore") String datastore) implements Structure {

}
