package io.github.ovfemulator.contentlibrary.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Reads a part of a file. Blocks that are known to be zeros are not read from the file.
 */
final class StoredInputStream extends InputStream {

	private final SeekableByteChannel channel;

	private final @Nullable DataBlocks blocks;

	private final long end;

	private long position;

	/**
	 * Reads a part of a file.
	 * @param channel the file, which is closed with this stream
	 * @param blocks the blocks of the file that are not zeros, {@code null} for all
	 * @param start the position of the first byte in the file
	 * @param end the position after the last byte
	 */
	StoredInputStream(SeekableByteChannel channel, @Nullable DataBlocks blocks, long start, long end) {
		this.channel = channel;
		this.blocks = blocks;
		this.position = start;
		this.end = end;
	}

	@Override
	public int read() throws IOException {
		byte[] single = new byte[1];
		return (read(single, 0, 1) < 0) ? -1 : single[0] & 0xff;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		Objects.checkFromIndexSize(offset, length, target.length);
		long left = Math.min(length, this.end - this.position);
		if (left <= 0) {
			return (length == 0) ? 0 : -1;
		}
		int zeros = (this.blocks != null) ? (int) Math.min(left, this.blocks.zerosFrom(this.position)) : 0;
		int count = zeros;
		if (zeros > 0) {
			Arrays.fill(target, offset, offset + zeros, (byte) 0);
		}
		else {
			count = this.channel.position(this.position).read(ByteBuffer.wrap(target, offset, (int) left));
		}
		this.position += Math.max(0, count);
		return count;
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
