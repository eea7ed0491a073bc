/**
 * Probe sessions: imports without a target, of which nothing comes.
 */
@NullMarked
package io.github.ovfemulator.probesession;

import org.jspecify.annotations.NullMarked;
