/**
 * What all rooms have in common beyond their calls: each can be put back to the way it
 * was at the start, or to the way that was written down of it.
 */
@NullMarked
package io.github.ovfemulator.vapi.lifecycle;

import org.jspecify.annotations.NullMarked;
