/**
 * How a package comes in, for sessions of every kind: the transfers of its files, pushed
 * or fetched, one by one or as an archive, and the course that a session takes with them.
 */
@NullMarked
package io.github.ovfemulator.importsession.intake;

import org.jspecify.annotations.NullMarked;
