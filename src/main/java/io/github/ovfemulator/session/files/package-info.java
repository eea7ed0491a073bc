/**
 * The package of a session: its source, its list of files, and what is known from the
 * contents of the files received so far.
 */
@NullMarked
package io.github.ovfemulator.session.files;

import org.jspecify.annotations.NullMarked;
