/**
 * The {@code /rest} and {@code /api/} doors: find the operation of a request, read its
 * input, and render results and errors. What a URL means stands in the catalogue, not
 * here; where the two dialects differ stands in
 * {@link io.github.ovfemulator.vapi.rest.RestStyle}.
 */
@NullMarked
package io.github.ovfemulator.vapi.rest;

import org.jspecify.annotations.NullMarked;
