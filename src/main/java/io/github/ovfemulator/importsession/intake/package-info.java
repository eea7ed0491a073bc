/**
 * How a package comes in, for sessions of every kind: where it comes from, the files that
 * make it up, their uploads, and what becomes known by those that have arrived.
 */
@NullMarked
package io.github.ovfemulator.importsession.intake;

import org.jspecify.annotations.NullMarked;
