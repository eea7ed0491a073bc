/**
 * What can be chosen about a package: the parameter structures that go back and forth,
 * and the choices that they come to.
 */
@NullMarked
package io.github.ovfemulator.ovf.parameters;

import org.jspecify.annotations.NullMarked;
