package io.github.ovfemulator.transfer.pull;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.github.ovfemulator.transfer.OpenFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being fetched.
 *
 * @param file the file at its beginning
 * @param thumbprint that of the server's certificate, or {@code null} without TLS
 */
public record OpenPull(OpenFile file, @Nullable Thumbprint thumbprint) implements AutoCloseable {

	/** Ends the connection, unless all of the body was read. */
	@Override
	public void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A fetched file could not be closed", ex);
		}
	}

}
