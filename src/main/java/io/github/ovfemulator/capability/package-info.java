/**
 * What a vCenter can do with OVA archives, by the vCenter's GUID.
 */
@NullMarked
package io.github.ovfemulator.capability;

import org.jspecify.annotations.NullMarked;
