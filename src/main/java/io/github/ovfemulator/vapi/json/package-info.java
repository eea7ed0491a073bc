/**
 * The JSON of vAPI values. One reader and one writer handle all types; a
 * {@link io.github.ovfemulator.vapi.json.JsonDecoding} and a
 * {@link io.github.ovfemulator.vapi.json.JsonEncoding} define the markers of a dialect.
 */
@NullMarked
package io.github.ovfemulator.vapi.json;

import org.jspecify.annotations.NullMarked;
