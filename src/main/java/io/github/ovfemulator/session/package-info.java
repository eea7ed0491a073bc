/**
 * Sessions of every kind: {@link io.github.ovfemulator.session.OvfSession} has the life
 * cycle, the lock, the phases and the expiry; {@code SessionStore} keeps sessions,
 * {@code SessionControl} steers them. The packages below hold the files of a package and
 * their transfers.
 */
@NullMarked
package io.github.ovfemulator.session;

import org.jspecify.annotations.NullMarked;
