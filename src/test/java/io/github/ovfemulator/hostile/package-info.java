/**
 * Tests with malicious and concurrent clients: the server responds or closes the
 * connection, and leaks no state.
 */
@NullMarked
package io.github.ovfemulator.hostile;

import org.jspecify.annotations.NullMarked;
