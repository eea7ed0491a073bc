/**
 * The {@code /rest} door: finds the operation of a request, reads its input, and renders
 * results and errors in the legacy REST dialect. What a URL means stands in the
 * catalogue, not here.
 */
@NullMarked
package io.github.ovfemulator.vapi.rest;

import org.jspecify.annotations.NullMarked;
