package io.github.ovfemulator.dashboard;

import java.util.Map;

/**
 * The JSON form of the page at {@code /}.
 *
 * @param name the name of the server
 * @param about its purpose in one sentence
 * @param links the paths of its interfaces by name
 */
record FrontPage(String name, String about, Map<String, String> links) {

}
