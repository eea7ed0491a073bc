/**
 * The three dialects: requests and responses of {@code /rest} and {@code /api}, whose
 * input is in path, query and body, and of JSON-RPC, whose input is in an envelope.
 */
@NullMarked
package io.github.ovfemulator.vapi.dialect;

import org.jspecify.annotations.NullMarked;
