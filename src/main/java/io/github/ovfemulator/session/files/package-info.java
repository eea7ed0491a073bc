/**
 * What becomes known of a package by those of its files that have arrived, and whether it
 * is what its author made.
 */
@NullMarked
package io.github.ovfemulator.session.files;

import org.jspecify.annotations.NullMarked;
