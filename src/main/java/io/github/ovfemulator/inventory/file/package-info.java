/**
 * Reads an inventory from a file that a user wrote: finds the file
 * ({@link io.github.ovfemulator.inventory.file.InventoryFolder}), binds it to plain
 * records ({@link io.github.ovfemulator.inventory.file.InventoryFile}), and builds the
 * inventory from them once every reference leads somewhere. A fault stops the start and
 * is told with file, line, column and reason.
 */
@NullMarked
package io.github.ovfemulator.inventory.file;

import org.jspecify.annotations.NullMarked;
