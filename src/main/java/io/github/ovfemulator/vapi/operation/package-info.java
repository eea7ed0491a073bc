/**
 * Operations: the catalogue of what controllers declare with
 * {@link io.github.ovfemulator.vapi.operation.VapiService} and
 * {@link io.github.ovfemulator.vapi.operation.VapiOperation}, the invocation of an
 * operation in every dialect, and what all features have in common beside their calls:
 * limits of properties, reset, saved state.
 */
@NullMarked
package io.github.ovfemulator.vapi.operation;

import org.jspecify.annotations.NullMarked;
