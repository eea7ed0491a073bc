/**
 * Packages that the server fetches by URL: what a client says of one, and the operation
 * {@code probe}, which tells whether it can be fetched.
 */
@NullMarked
package io.github.ovfemulator.importsession.pull;

import org.jspecify.annotations.NullMarked;
