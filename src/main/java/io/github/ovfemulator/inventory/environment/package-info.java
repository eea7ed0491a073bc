/**
 * The OVF environment document: what the guest of a machine is told of the platform, of
 * its properties and of those of its siblings, see DSP0243, section 11.
 */
@NullMarked
package io.github.ovfemulator.inventory.environment;

import org.jspecify.annotations.NullMarked;
