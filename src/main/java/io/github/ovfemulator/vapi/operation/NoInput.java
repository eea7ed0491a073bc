package io.github.ovfemulator.vapi.operation;

import io.github.ovfemulator.vapi.type.Structure;

/**
 * The request of an operation without parameters.
 */
record NoInput() implements Structure {

}
