/**
 * Fault injection: rules that disturb calls, uploads, downloads by URL and phases of
 * sessions, and the latency of all calls.
 */
@NullMarked
package io.github.ovfemulator.simulation.faults;

import org.jspecify.annotations.NullMarked;
