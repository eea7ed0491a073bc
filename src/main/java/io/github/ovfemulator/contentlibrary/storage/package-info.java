/**
 * The bytes of library items: files on disk in a directory that belongs to the process,
 * and files of the fixtures, which are read where they are. The content of an item is an
 * immutable snapshot.
 */
@NullMarked
package io.github.ovfemulator.contentlibrary.storage;

import org.jspecify.annotations.NullMarked;
