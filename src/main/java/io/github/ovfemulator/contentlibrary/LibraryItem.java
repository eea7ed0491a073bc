package io.github.ovfemulator.contentlibrary;

import java.nio.file.Path;

/**
 * A package in a library.
 *
 * @param id its id, which is its name too
 * @param folder the folder that holds its files
 * @param main its descriptor, or the archive that is all of it
 * @param size the size of its files in bytes, as they were at the start
 */
public record LibraryItem(LibraryItemId id, Path folder, Path main, long size) {

}
