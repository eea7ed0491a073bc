/**
 * The catalogue of operations: what a feature's controllers declare with
 * {@link io.github.ovfemulator.vapi.operation.VapiService} and
 * {@link io.github.ovfemulator.vapi.operation.VapiOperation}, and what every door serves.
 */
@NullMarked
package io.github.ovfemulator.vapi.operation;

import org.jspecify.annotations.NullMarked;
