/**
 * JSON-RPC 2.0: the envelope of a request, and the form of results and errors. An error
 * of an operation is part of a result; an invalid envelope is an error of JSON-RPC
 * itself. The HTTP status is 200 in both cases.
 */
@NullMarked
package io.github.ovfemulator.vapi.jsonrpc;

import org.jspecify.annotations.NullMarked;
