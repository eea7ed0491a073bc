/**
 * What makes the emulator steerable and repeatable: its clock, its pace and the source of
 * its ids.
 */
@NullMarked
package io.github.ovfemulator.simulation;

import org.jspecify.annotations.NullMarked;
