/**
 * Tests of the contracts for code generators.
 */
@NullMarked
package io.github.ovfemulator.contract.codegen;

import org.jspecify.annotations.NullMarked;
