package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Asks for storage policies.
 *
 * @param filter which ones, all when unset
 */
record ListStoragePoliciesRequest(@Nullable StoragePolicyFilter filter) implements Structure {

}
