package io.github.ovfemulator.inventory.domain;

/**
 * A network adapter of a virtual machine.
 *
 * @param type the card that it pretends to be
 * @param network the network that it is plugged into
 */
public record NetworkAdapter(NetworkAdapterType type, NetworkId network) {

}
