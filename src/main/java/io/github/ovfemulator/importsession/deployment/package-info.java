/**
 * What an import makes of its package: the machine or vApp, in the inventory.
 */
@NullMarked
package io.github.ovfemulator.importsession.deployment;

import org.jspecify.annotations.NullMarked;
