package io.github.ovfemulator.transfer.pull;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.github.ovfemulator.transfer.OpenFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being pulled.
 *
 * @param file the file, at its beginning
 * @param thumbprint the thumbprint of the server certificate, or {@code null} without TLS
 */
public record PulledFile(OpenFile file, @Nullable Thumbprint thumbprint) implements AutoCloseable {

	/** Closes the connection. */
	@Override
	public void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A pulled file could not be closed", ex);
		}
	}

}
