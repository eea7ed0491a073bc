/**
 * Controls time and repeatability: the clock, scheduled events, the pace of phases and
 * the generation of ids.
 */
@NullMarked
package io.github.ovfemulator.simulation;

import org.jspecify.annotations.NullMarked;
