/**
 * Deploys packages: creates the virtual machines and vApps that a descriptor and the
 * choices of a client describe.
 */
@NullMarked
package io.github.ovfemulator.deployment;

import org.jspecify.annotations.NullMarked;
