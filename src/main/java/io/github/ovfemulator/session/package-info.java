/**
 * Keeps the sessions of all kinds, which share one space of ids, and says what is
 * answered where one is not there or not ready.
 */
@NullMarked
package io.github.ovfemulator.session;

import org.jspecify.annotations.NullMarked;
