/**
 * What a client says of its package: what it sends, and where the server gets the package
 * from where it is not pushed.
 */
@NullMarked
package io.github.ovfemulator.importsession.intake.source;

import org.jspecify.annotations.NullMarked;
