/**
 * Turning the elements of a descriptor into its records: one reader a section, each known
 * to {@code Sections}, and afterwards the checks of what only the whole descriptor can
 * answer, such as whether a reference leads anywhere.
 */
@NullMarked
package io.github.ovfemulator.ovf.read;

import org.jspecify.annotations.NullMarked;
