package io.github.ovfemulator.transfer.pull;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * A file that a server has begun to send.
 *
 * @param length its length in bytes, if the server tells it
 * @param body its bytes
 * @param thumbprint that of the server's certificate, or {@code null} without TLS
 */
public record PulledFile(OptionalLong length, PulledBody body,
		@Nullable Thumbprint thumbprint) implements AutoCloseable {

	/** Ends the connection, unless all of the body was read. */
	@Override
	public void close() {
		this.body.close();
	}

}
