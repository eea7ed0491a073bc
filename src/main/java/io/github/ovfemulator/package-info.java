/**
 * The emulator of vCenter's OVF import service. Each package below is one room of it;
 * here is only the class that starts them all.
 */
@NullMarked
package io.github.ovfemulator;

import org.jspecify.annotations.NullMarked;
