package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.structure.ResourceType;
import io.github.ovfemulator.vapi.structure.Structure;

/**
 * Asks for one datastore.
 *
 * @param datastore its id
 */
record GetDatastoreRequest(@ResourceType("Datastore") String datastore) implements Structure {

}
