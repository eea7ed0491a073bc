package io.github.ovfemulator.session;

/**
 * A kind of session.
 *
 * @param name the name in the control plane, such as {@code import}
 * @param title the name at the beginning of a log message, such as {@code Import session}
 * @param thing the kind of thing whose changes are reported, such as {@code session}
 */
public record SessionKind(String name, String title, String thing) {

	/** Creates a kind whose changes are reported as those of a session. */
	public SessionKind(String name, String title) {
		this(name, title, "session");
	}

}
