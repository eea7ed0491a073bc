/**
 * Reads fixture files with strict checks and exact error positions
 * ({@link io.github.ovfemulator.inventory.file.FixtureDocument}), and converts inventory
 * files ({@link io.github.ovfemulator.inventory.file.InventoryFile}) to inventories and
 * back.
 */
@NullMarked
package io.github.ovfemulator.inventory.file;

import org.jspecify.annotations.NullMarked;
