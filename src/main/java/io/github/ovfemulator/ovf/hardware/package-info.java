/**
 * What the items of a hardware section make of a machine: how many processors, how much
 * memory, and for each controller its bus and for each drive its place on one.
 */
@NullMarked
package io.github.ovfemulator.ovf.hardware;

import org.jspecify.annotations.NullMarked;
