/**
 * Holds calls and their answers against the OpenAPI contracts in {@code openapi/}.
 */
@NullMarked
package io.github.ovfemulator.contract;

import org.jspecify.annotations.NullMarked;
