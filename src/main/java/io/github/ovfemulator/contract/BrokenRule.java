package io.github.ovfemulator.contract;

/**
 * A rule of a schema that a value breaks.
 *
 * @param pointer the spot in the value, as a JSON pointer
 * @param rule the rule
 */
record BrokenRule(String pointer, String rule) {

}
