package io.github.ovfemulator.ovf.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Immutable bytes. Runs of zeros take no memory.
 */
public final class SparseBytes {

	/** No bytes. */
	public static final SparseBytes EMPTY = new SparseBytes(List.of());

	private static final int BUFFER_SIZE = 64 * 1024;

	/** The memory of a part without its bytes. */
	private static final long PART_SIZE = 64;

	private final List<Part> parts;

	private final long size;

	private SparseBytes(List<Part> parts) {
		this.parts = List.copyOf(parts);
		this.size = this.parts.stream().mapToLong(Part::size).sum();
	}

	/**
	 * Appends bytes.
	 * @param bytes the bytes, which are copied
	 * @return the longer bytes
	 */
	public SparseBytes plus(byte[] bytes) {
		return plus(List.of(new Part(bytes.clone(), bytes.length)));
	}

	/**
	 * Appends bytes.
	 * @param bytes the bytes
	 * @return the longer bytes
	 */
	public SparseBytes plus(SparseBytes bytes) {
		return plus(bytes.parts);
	}

	/**
	 * Appends zeros.
	 * @param count the number of zeros
	 * @return the longer bytes
	 */
	public SparseBytes plusZeros(long count) {
		return plus(List.of(new Part(new byte[0], count)));
	}

	/**
	 * Appends zeros up to the next multiple of a block.
	 * @param block the length of a block
	 * @return the longer bytes
	 */
	public SparseBytes padded(int block) {
		return plusZeros(Math.floorMod(-this.size, block));
	}

	private SparseBytes plus(List<Part> more) {
		List<Part> all = new ArrayList<>(this.parts);
		all.addAll(more);
		return new SparseBytes(all);
	}

	/**
	 * The number of bytes.
	 * @return the number
	 */
	public long size() {
		return this.size;
	}

	/**
	 * Estimates the memory of the bytes.
	 * @return the memory in bytes, without zeros
	 */
	public long heapSize() {
		return this.parts.stream().mapToLong((part) -> PART_SIZE + part.bytes().length).sum();
	}

	/**
	 * Opens the bytes.
	 * @param position the number of bytes to skip
	 * @return the bytes from there
	 */
	public InputStream open(long position) {
		return new Reader(this.parts, position);
	}

	/**
	 * Computes the SHA-256 digest.
	 * @return the digest in hexadecimal
	 */
	public String sha256() {
		try (InputStream bytes = open(0)) {
			MessageDigest digest = MessageDigest.getInstance(DigestAlgorithm.SHA256.jcaName());
			byte[] buffer = new byte[BUFFER_SIZE];
			for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
				digest.update(buffer, 0, count);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java has no SHA-256", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Bytes, followed by zeros.
	 *
	 * @param bytes the bytes
	 * @param size the number of bytes and zeros
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	private record Part(byte[] bytes, long size) {

		/** Copies bytes from an offset on and returns their number. */
		int copy(long offset, byte[] target, int start, int length) {
			int count = (int) Math.min(length, this.size - offset);
			int given = (int) Math.max(0, Math.min(count, this.bytes.length - offset));
			if (given > 0) {
				System.arraycopy(this.bytes, (int) offset, target, start, given);
			}
			Arrays.fill(target, start + given, start + count, (byte) 0);
			return count;
		}

	}

	/** Reads the parts, one after the other. */
	private static final class Reader extends InputStream {

		private final List<Part> parts;

		private int index;

		private long offset;

		Reader(List<Part> parts, long position) {
			this.parts = parts;
			this.offset = position;
		}

		@Override
		public int read() {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
		}

		@Override
		public int read(byte[] target, int start, int length) {
			Objects.checkFromIndexSize(start, length, target.length);
			if (length == 0) {
				return 0;
			}
			while (this.index < this.parts.size() && this.offset >= this.parts.get(this.index).size()) {
				this.offset -= this.parts.get(this.index).size();
				this.index++;
			}
			if (this.index == this.parts.size()) {
				return -1;
			}
			int count = this.parts.get(this.index).copy(this.offset, target, start, length);
			this.offset += count;
			return count;
		}

	}

}
