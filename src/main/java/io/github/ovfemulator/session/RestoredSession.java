package io.github.ovfemulator.session;

import org.jspecify.annotations.Nullable;

/**
 * A session that was made of what was written down and that nobody can see yet.
 *
 * @param token the token by which the call that made it is known, or {@code null}
 * @param kind the kind of session that the token is for
 * @param session the session
 */
public record RestoredSession(@Nullable ClientToken token, Class<?> kind, OvfSession<?> session) {

}
