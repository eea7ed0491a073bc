package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that reads blocks of bytes.
 */
public abstract class BlockInputStream extends InputStream {

	@Override
	public final int read() throws IOException {
		byte[] single = new byte[1];
		return (read(single, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(single[0]);
	}

	@Override
	public abstract int read(byte[] target, int offset, int length) throws IOException;

}
