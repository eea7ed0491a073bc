/**
 * vAPI's standard types: localizable messages, the 25 standard errors, and the one
 * exception that carries an error from a service to the door.
 */
@NullMarked
package io.github.ovfemulator.vapi.std;

import org.jspecify.annotations.NullMarked;
