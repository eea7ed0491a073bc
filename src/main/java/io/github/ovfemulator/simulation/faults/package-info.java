/**
 * Failures on demand: rules that say which exchanges and transfers are disturbed, how
 * often, and by what; and the latency of every call.
 */
@NullMarked
package io.github.ovfemulator.simulation.faults;

import org.jspecify.annotations.NullMarked;
