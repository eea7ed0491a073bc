/**
 * The doors: how the HTTP server listens, and under which URL a client can reach it.
 */
@NullMarked
package io.github.ovfemulator.server;

import org.jspecify.annotations.NullMarked;
