/**
 * Content libraries: libraries, items and their files, update sessions, through which
 * content comes, and download sessions, through which it goes. The items in the folder
 * {@code library} of the fixtures are in the library {@code library-1}.
 * {@link io.github.ovfemulator.contentlibrary.LibraryPackages} is for the services that
 * deploy packages of libraries or write them.
 */
@NullMarked
package io.github.ovfemulator.contentlibrary;

import org.jspecify.annotations.NullMarked;
