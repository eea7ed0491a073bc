/**
 * What all rooms have in common beyond their calls: each can be put back to the way it
 * was at the start.
 */
@NullMarked
package io.github.ovfemulator.vapi.lifecycle;

import org.jspecify.annotations.NullMarked;
