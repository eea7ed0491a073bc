/**
 * The guest operating systems of virtual machines: their names in vAPI, their identifiers
 * in {@code vim} and in descriptors, and their numbers in the CIM property
 * {@code OSType}.
 */
@NullMarked
package io.github.ovfemulator.guest;

import org.jspecify.annotations.NullMarked;
