/**
 * Tests of the room of the same name.
 */
@NullMarked
package io.github.ovfemulator.web.server;

import org.jspecify.annotations.NullMarked;
