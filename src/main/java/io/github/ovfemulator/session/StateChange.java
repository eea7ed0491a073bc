package io.github.ovfemulator.session;

import java.time.Instant;

/**
 * A change of state.
 *
 * @param state the new state
 * @param time the time of the change
 */
public record StateChange(String state, Instant time) {

}
