/**
 * The hardware of virtual machines as immutable records: CPUs, memory, firmware,
 * controllers and devices. The package is independent of OVF and of the rest of the
 * inventory. Enumerations that exist in vAPI have its canonical names.
 */
@NullMarked
package io.github.ovfemulator.inventory.hardware;

import org.jspecify.annotations.NullMarked;
