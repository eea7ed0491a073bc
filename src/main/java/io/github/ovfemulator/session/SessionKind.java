package io.github.ovfemulator.session;

/**
 * A kind of session.
 *
 * @param name the name in the control plane, such as {@code import}
 * @param title the name at the beginning of a log message, such as {@code Import session}
 */
public record SessionKind(String name, String title) {

}
