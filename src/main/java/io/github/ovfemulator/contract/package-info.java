/**
 * Holds the calls that come in against the OpenAPI contract of the emulated API, and
 * keeps those that break it, so that a client can be told what it does wrong although the
 * emulator, or a vCenter, lets it pass. The contract describes the messages of JSON-RPC
 * and not the inputs of its operations; those are judged by the operations themselves.
 */
@NullMarked
package io.github.ovfemulator.contract;

import org.jspecify.annotations.NullMarked;
