/**
 * What was asked of the emulated API, and what was answered: the last exchanges, with
 * every secret masked when they are looked at.
 */
@NullMarked
package io.github.ovfemulator.journal;

import org.jspecify.annotations.NullMarked;
