/**
 * Packages in the content library, which the server reads from disk.
 */
@NullMarked
package io.github.ovfemulator.importsession.library;

import org.jspecify.annotations.NullMarked;
