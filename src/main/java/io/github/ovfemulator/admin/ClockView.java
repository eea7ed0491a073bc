package io.github.ovfemulator.admin;

import java.time.Duration;
import java.time.Instant;

/**
 * The emulator's time.
 *
 * @param time the time
 * @param offset how far it is ahead of the real one
 */
record ClockView(Instant time, Duration offset) {

}
