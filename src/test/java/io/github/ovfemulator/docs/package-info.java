/**
 * Holds the README to the truth.
 */
@NullMarked
package io.github.ovfemulator.docs;

import org.jspecify.annotations.NullMarked;
