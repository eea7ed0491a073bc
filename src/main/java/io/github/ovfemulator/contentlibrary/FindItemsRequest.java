package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code find} of items.
 *
 * @param spec which ones
 */
record FindItemsRequest(ItemFindSpec spec) implements Structure {

}
