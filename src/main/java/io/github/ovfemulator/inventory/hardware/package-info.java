/**
 * The hardware of a virtual machine: processors, memory, firmware, controllers and the
 * devices on them. Immutable records that know neither OVF nor the rest of the inventory;
 * enumerations that the vendor has too carry its names.
 */
@NullMarked
package io.github.ovfemulator.inventory.hardware;

import org.jspecify.annotations.NullMarked;
