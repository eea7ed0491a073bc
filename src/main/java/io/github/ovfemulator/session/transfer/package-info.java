/**
 * The transfers of the files of a package into a session: uploads of single files and of
 * OVA archives, and pulls from a URL or a library item.
 */
@NullMarked
package io.github.ovfemulator.session.transfer;

import org.jspecify.annotations.NullMarked;
