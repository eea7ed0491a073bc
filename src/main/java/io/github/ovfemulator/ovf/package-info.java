/**
 * The OVF package: reading its descriptor and manifest, saying what is wrong with them
 * and where, and the structures in which vCenter tells it. Knows the wire's types and no
 * other room; it does not know where the bytes come from.
 */
@NullMarked
package io.github.ovfemulator.ovf;

import org.jspecify.annotations.NullMarked;
