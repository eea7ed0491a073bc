/**
 * An emulator of the OVF services of vCenter. This package contains only the application
 * class; each package below it has one purpose.
 */
@NullMarked
package io.github.ovfemulator;

import org.jspecify.annotations.NullMarked;
