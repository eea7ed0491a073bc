package io.github.ovfemulator.inventory.domain;

/**
 * A disk of a virtual machine. What is on it is not kept.
 *
 * @param capacity its size in bytes, as the machine sees it
 */
public record VirtualDisk(long capacity) {

}
