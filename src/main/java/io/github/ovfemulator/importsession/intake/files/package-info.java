/**
 * The list of files of a session: each entry, how much of it has arrived, and how it
 * looks to a client.
 */
@NullMarked
package io.github.ovfemulator.importsession.intake.files;

import org.jspecify.annotations.NullMarked;
