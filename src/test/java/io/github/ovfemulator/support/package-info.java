/**
 * Support for server tests: HTTP clients that check requests and responses against the
 * contract, and packages to import.
 */
@NullMarked
package io.github.ovfemulator.support;

import org.jspecify.annotations.NullMarked;
