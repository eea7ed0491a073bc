package io.github.ovfemulator.inventory.domain;

import org.jspecify.annotations.Nullable;

/**
 * A network adapter of a virtual machine.
 *
 * @param type the card that it pretends to be
 * @param network the network that it is plugged into, or {@code null} for none
 */
public record NetworkAdapter(NetworkAdapterType type, @Nullable NetworkId network) {

}
