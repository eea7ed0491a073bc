/**
 * What the small vCenter consists of, as immutable records that know neither Spring nor
 * HTTP: the places that are there from the start
 * ({@link io.github.ovfemulator.inventory.domain.Inventory}) and the virtual machines and
 * vApps that imports create
 * ({@link io.github.ovfemulator.inventory.domain.InventoryState}).
 */
@NullMarked
package io.github.ovfemulator.inventory.domain;

import org.jspecify.annotations.NullMarked;
