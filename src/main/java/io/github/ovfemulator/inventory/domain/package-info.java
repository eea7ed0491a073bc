/**
 * The contents of the small vCenter as immutable records, without Spring and HTTP: the
 * places that exist from the start
 * ({@link io.github.ovfemulator.inventory.domain.Inventory}) and the virtual machines and
 * vApps that imports create.
 */
@NullMarked
package io.github.ovfemulator.inventory.domain;

import org.jspecify.annotations.NullMarked;
