/**
 * How every list operation of the inventory filters and bounds its answer.
 */
@NullMarked
package io.github.ovfemulator.inventory.listing;

import org.jspecify.annotations.NullMarked;
