/**
 * The REST dialects {@code /rest} and {@code /api/}: routes, input from path, query and
 * body, and the form of results and errors. The differences between the two are in
 * {@link io.github.ovfemulator.vapi.rest.RestDialect}.
 */
@NullMarked
package io.github.ovfemulator.vapi.rest;

import org.jspecify.annotations.NullMarked;
