package io.github.ovfemulator.contentlibrary;

import java.nio.file.Path;

/**
 * A package in a library.
 *
 * @param id its id and name
 * @param folder the folder with its files
 * @param main its descriptor or archive
 * @param size the size of its files in bytes, determined at startup
 */
public record LibraryItem(LibraryItemId id, Path folder, Path main, long size) {

}
