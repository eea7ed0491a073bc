/**
 * Pulls: files at {@code http} and {@code https} URLs, with bounded redirects and
 * timeouts, only from allowed hosts and trusted servers.
 */
@NullMarked
package io.github.ovfemulator.transfer.pull;

import org.jspecify.annotations.NullMarked;
