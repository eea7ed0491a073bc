package io.github.ovfemulator.contract;

/**
 * A violated rule of a schema.
 *
 * @param pointer the location in the value, a JSON pointer
 * @param rule the rule
 */
record BrokenRule(String pointer, String rule) {

}
