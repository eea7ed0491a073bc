/**
 * Deploys and exports packages: creates the virtual machines and vApps that a descriptor
 * and the choices of a client describe, and writes them as a package.
 */
@NullMarked
package io.github.ovfemulator.deployment;

import org.jspecify.annotations.NullMarked;
