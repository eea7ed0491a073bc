/**
 * Checks that the README and the manual describe this server.
 */
@NullMarked
package io.github.ovfemulator.docs;

import org.jspecify.annotations.NullMarked;
