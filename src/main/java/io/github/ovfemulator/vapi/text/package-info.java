/**
 * Text processing in linear time. Patterns of {@code java.util.regex} backtrack and are
 * not applied to input of clients; patterns of RE2/J are.
 */
@NullMarked
package io.github.ovfemulator.vapi.text;

import org.jspecify.annotations.NullMarked;
