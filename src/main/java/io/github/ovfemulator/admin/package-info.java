/**
 * The control plane under {@code /__admin}: controllers through which a test controls and
 * inspects the emulator, the fixtures that are applied at startup, and the state
 * document. It uses the services of the features; no feature depends on it.
 */
@NullMarked
package io.github.ovfemulator.admin;

import org.jspecify.annotations.NullMarked;
