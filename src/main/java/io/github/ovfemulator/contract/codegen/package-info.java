/**
 * Derives contracts for code generators: one operation for each path and method, with the
 * action as a query parameter, in a self-contained file, with schemas that describe the
 * shape of values without the conditions that generators ignore or misread.
 */
@NullMarked
package io.github.ovfemulator.contract.codegen;

import org.jspecify.annotations.NullMarked;
