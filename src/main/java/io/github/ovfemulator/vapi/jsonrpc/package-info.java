/**
 * The JSON-RPC door, {@code POST /api}: reads the envelope of a call, finds its
 * operation, and renders results and errors. Every error of an operation is part of a
 * result there; what the envelope breaks is an error of JSON-RPC itself. HTTP answers 200
 * in each case.
 */
@NullMarked
package io.github.ovfemulator.vapi.jsonrpc;

import org.jspecify.annotations.NullMarked;
