/**
 * Bytes that the emulator gets by itself: files behind {@code http} and {@code https}
 * URLs, opened with bounded redirects and timeouts, and only where the server is trusted
 * and its host allowed. The {@link java.net.http.HttpClient} of the JDK does the talking.
 */
@NullMarked
package io.github.ovfemulator.transfer.pull;

import org.jspecify.annotations.NullMarked;
