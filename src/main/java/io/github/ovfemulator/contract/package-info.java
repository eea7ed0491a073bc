/**
 * Checks calls against the OpenAPI contract of the emulated API, and lists the
 * violations, including those that the emulator or a vCenter accepts. The contract
 * describes the messages of JSON-RPC, but not the inputs of its operations, which are
 * checked by the operations themselves.
 */
@NullMarked
package io.github.ovfemulator.contract;

import org.jspecify.annotations.NullMarked;
