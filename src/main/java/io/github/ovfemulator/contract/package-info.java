/**
 * Checks calls against the OpenAPI contract of the emulated API, and lists the
 * violations, including those that the emulator or a vCenter accepts. The contract
 * describes the messages of JSON-RPC, but not the inputs of its operations, which are
 * checked by the operations themselves.
 * <p>
 * It also derives contracts for code generators: one operation for each path and method,
 * with the action as a query parameter, in a self-contained file, with schemas that
 * describe the shape of values without the conditions that generators ignore or misread.
 */
@NullMarked
package io.github.ovfemulator.contract;

import org.jspecify.annotations.NullMarked;
