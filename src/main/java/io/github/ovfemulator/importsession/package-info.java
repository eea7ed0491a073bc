/**
 * The import session: its state machine and what a client asks of it.
 * {@link io.github.ovfemulator.importsession.ImportSessionController} is the door,
 * {@code ImportSession} the heart. The packages below hold what it is made of, and its
 * siblings: {@code intake} takes the package in, {@code deployment} makes the machine,
 * {@code pull} and {@code library} know packages elsewhere, {@code store} keeps the
 * sessions; {@code probe}, {@code preview}, {@code flag} and {@code capability} are
 * services and operations of their own.
 */
@NullMarked
package io.github.ovfemulator.importsession;

import org.jspecify.annotations.NullMarked;
