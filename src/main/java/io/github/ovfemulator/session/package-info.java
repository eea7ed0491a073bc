/**
 * Sessions of every kind: their life cycle, lock, phases and expiry
 * ({@link io.github.ovfemulator.session.OvfSession}), their store, and their control by
 * the control plane. The subpackages contain the files of a package and their transfers.
 */
@NullMarked
package io.github.ovfemulator.session;

import org.jspecify.annotations.NullMarked;
