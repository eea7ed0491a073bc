package io.github.ovfemulator.session;

import org.jspecify.annotations.Nullable;

/**
 * A restored session that is not in the store yet.
 *
 * @param token the client token of its create call, or {@code null}
 * @param owner the owner of the token, such as the kind of session
 * @param session the session
 * @param heapSize the memory of what was given to it, in bytes
 */
public record RestoredSession(@Nullable ClientToken token, Object owner, OvfSession<?> session, long heapSize) {

}
