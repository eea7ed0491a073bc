/**
 * The JSON dialects: how vAPI values are written and read. One reader and one writer walk
 * the types; a {@link io.github.ovfemulator.vapi.json.Notation} says what a dialect
 * puts around a value.
 */
@NullMarked
package io.github.ovfemulator.vapi.json;

import org.jspecify.annotations.NullMarked;
