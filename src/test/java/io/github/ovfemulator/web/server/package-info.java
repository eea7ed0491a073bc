/**
 * Tests of the HTTP server.
 */
@NullMarked
package io.github.ovfemulator.web.server;

import org.jspecify.annotations.NullMarked;
