/**
 * What an import of a descriptor would say, without a session.
 */
@NullMarked
package io.github.ovfemulator.importsession.preview;

import org.jspecify.annotations.NullMarked;
