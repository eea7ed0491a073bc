/**
 * Content libraries: libraries, items and their files, update sessions, which change the
 * content of an item, and download sessions, which read it. The items in the folder
 * {@code library} of the fixtures are in the library {@code library-1}. Services that
 * deploy or write packages of libraries use
 * {@link io.github.ovfemulator.contentlibrary.LibraryPackages}.
 */
@NullMarked
package io.github.ovfemulator.contentlibrary;

import org.jspecify.annotations.NullMarked;
