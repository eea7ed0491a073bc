/**
 * Reads text that a client has sent in time linear in its length. The patterns of
 * {@code java.util.regex} backtrack, so that a hostile text can cost far more than its
 * length; they meet no client input. A pattern that is worth its name is one of RE2/J.
 */
@NullMarked
package io.github.ovfemulator.vapi.text;

import org.jspecify.annotations.NullMarked;
