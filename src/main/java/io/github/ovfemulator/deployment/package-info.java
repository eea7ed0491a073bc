/**
 * Makes machines and vApps of a package and the choices about it.
 */
@NullMarked
package io.github.ovfemulator.deployment;

import org.jspecify.annotations.NullMarked;
