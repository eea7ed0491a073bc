package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A file that the emulator reads by itself, at its beginning.
 *
 * @param length its length in bytes, if it is known
 * @param body its bytes
 */
public record OpenFile(OptionalLong length, InputStream body) implements AutoCloseable {

	/** Reads no more of it. */
	@Override
	public void close() throws IOException {
		this.body.close();
	}

}
