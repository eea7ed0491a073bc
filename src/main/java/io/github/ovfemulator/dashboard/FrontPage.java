package io.github.ovfemulator.dashboard;

import java.util.Map;

/**
 * The page at {@code /} for programs.
 *
 * @param name the name of the server
 * @param about what it does, in one sentence
 * @param links the paths of its interfaces by their names
 */
record FrontPage(String name, String about, Map<String, String> links) {

}
