/**
 * The objects of the inventory as immutable records, independent of Spring and HTTP.
 * {@link io.github.ovfemulator.inventory.domain.Inventory} contains them all.
 */
@NullMarked
package io.github.ovfemulator.inventory.domain;

import org.jspecify.annotations.NullMarked;
