package io.github.ovfemulator.session;

import java.time.Instant;

/**
 * When a session came to a state.
 *
 * @param state the state
 * @param time when
 */
public record StateChange(String state, Instant time) {

}
