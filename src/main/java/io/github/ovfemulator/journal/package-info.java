/**
 * The journal: the last exchanges with the emulated API, without secrets.
 */
@NullMarked
package io.github.ovfemulator.journal;

import org.jspecify.annotations.NullMarked;
