/**
 * The contracts in a form for code generators: one operation a path and method, with the
 * action as a query parameter, in one file without references to others, and with schemas
 * that say what a value looks like and leave out the conditions that generators ignore or
 * misread. It is derived from the contracts of {@code openapi/}.
 */
@NullMarked
package io.github.ovfemulator.contract.codegen;

import org.jspecify.annotations.NullMarked;
