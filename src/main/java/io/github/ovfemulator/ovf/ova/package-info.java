/**
 * OVA archives: a tar whose members are read one after the other as they stream by. None
 * of it is kept here.
 */
@NullMarked
package io.github.ovfemulator.ovf.ova;

import org.jspecify.annotations.NullMarked;
