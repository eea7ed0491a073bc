/**
 * The HTTP server: ports, TLS and its certificate, rules for requests and hosts, error
 * pages, the port file, and the health check of the container image.
 */
@NullMarked
package io.github.ovfemulator.web.server;

import org.jspecify.annotations.NullMarked;
