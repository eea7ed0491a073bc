package io.github.ovfemulator.transfer;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import io.github.ovfemulator.vapi.type.Interner;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a received file that are kept. Once the file was read, they are compressed
 * where that saves memory, and shared by equal files.
 */
public final class KeptContent {

	/** No bytes. */
	public static final KeptContent NONE = new KeptContent(new byte[0], 0);

	private static final int SMALL = 256;

	private static final Interner<KeptContent> SHARED = new Interner<>();

	private final byte[] stored;

	private final int size;

	private KeptContent(byte[] stored, int size) {
		this.stored = stored;
		this.size = size;
	}

	/**
	 * Keeps bytes.
	 * @param bytes the bytes, which must not be modified
	 */
	public static KeptContent of(byte[] bytes) {
		return (bytes.length > 0) ? new KeptContent(bytes, bytes.length) : NONE;
	}

	/**
	 * Returns the bytes, which must not be modified.
	 */
	public byte[] bytes() {
		return isCompressed() ? inflate() : this.stored;
	}

	/**
	 * Returns the heap that the bytes occupy, in bytes.
	 */
	public int heapSize() {
		return this.stored.length;
	}

	/**
	 * Returns the same content, compressed if that makes it smaller.
	 */
	public KeptContent compressed() {
		if (isCompressed() || this.size < SMALL) {
			return this;
		}
		Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
		try {
			byte[] target = new byte[this.size - 1];
			deflater.setInput(this.stored);
			deflater.finish();
			int length = deflater.deflate(target);
			return deflater.finished() ? SHARED.intern(new KeptContent(Arrays.copyOf(target, length), this.size))
					: this;
		}
		finally {
			deflater.end();
		}
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof KeptContent content && this.size == content.size
				&& Arrays.equals(this.stored, content.stored);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.stored);
	}

	private boolean isCompressed() {
		return this.stored.length < this.size;
	}

	private byte[] inflate() {
		Inflater inflater = new Inflater(true);
		try {
			byte[] bytes = new byte[this.size];
			inflater.setInput(this.stored);
			for (int length = 0; length < this.size;) {
				length += inflater.inflate(bytes, length, this.size - length);
			}
			return bytes;
		}
		catch (DataFormatException ex) {
			throw new IllegalStateException("Compressed bytes cannot be read", ex);
		}
		finally {
			inflater.end();
		}
	}

}
