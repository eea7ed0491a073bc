/**
 * Tests of uploads to import sessions of a running server, over real sockets.
 */
@NullMarked
package io.github.ovfemulator.importsession.uploads;

import org.jspecify.annotations.NullMarked;
