/**
 * What a person at a browser sees: the page at {@code /}, which says what this server is
 * and where its interfaces are.
 */
@NullMarked
package io.github.ovfemulator.dashboard;

import org.jspecify.annotations.NullMarked;
