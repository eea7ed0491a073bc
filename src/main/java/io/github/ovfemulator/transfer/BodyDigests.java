package io.github.ovfemulator.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

import org.jspecify.annotations.Nullable;

/**
 * Computes digests of a body while it is read block by block. Beyond its first 64 MiB,
 * another thread digests a block while the next one is read, if a processor is free. Used
 * by one thread.
 */
public final class BodyDigests {

	/** The size from which on another thread computes, in bytes. */
	private static final long PARALLEL_FROM = 64L << 20;

	/** The size of the blocks that another thread digests, in bytes. */
	private static final int PARALLEL_BLOCK = 64 * 1024;

	private final Map<String, MessageDigest> digests = new TreeMap<>();

	private final long parallelFrom;

	private byte[] block;

	/** The block before, which may be being digested. */
	private byte[] previous = new byte[0];

	private @Nullable ForkJoinTask<?> pending;

	private long size;

	/**
	 * Creates the digests of one body.
	 * @param algorithms their names in the Java Cryptography Architecture
	 * @param blockSize the size of the first blocks in bytes
	 * @throws IllegalArgumentException for an unknown algorithm
	 */
	public BodyDigests(Set<String> algorithms, int blockSize) {
		this(algorithms, blockSize, PARALLEL_FROM);
	}

	BodyDigests(Set<String> algorithms, int blockSize, long parallelFrom) {
		this.parallelFrom = parallelFrom;
		for (String algorithm : algorithms) {
			this.digests.put(algorithm, digest(algorithm));
		}
		this.block = new byte[blockSize];
	}

	private static MessageDigest digest(String algorithm) {
		try {
			return MessageDigest.getInstance(algorithm);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalArgumentException("This Java has no " + algorithm, ex);
		}
	}

	/**
	 * Returns the block to read into. Each call of {@link #update(int)} may replace it.
	 */
	public byte[] block() {
		return this.block;
	}

	/**
	 * Adds the first bytes of the block. They must not be modified afterwards.
	 * @param count the number of bytes
	 */
	public void update(int count) {
		this.size += count;
		byte[] filled = this.block;
		if (this.size < this.parallelFrom) {
			update(filled, count);
			return;
		}
		// the thread of the pool is done with the block before, or this one does it
		await();
		this.pending = ForkJoinPool.commonPool().submit(() -> update(filled, count));
		this.block = (this.previous.length == PARALLEL_BLOCK) ? this.previous : new byte[PARALLEL_BLOCK];
		this.previous = filled;
	}

	private void update(byte[] filled, int count) {
		this.digests.values().forEach((digest) -> digest.update(filled, 0, count));
	}

	private void await() {
		if (this.pending != null) {
			this.pending.join();
		}
	}

	/**
	 * Ends the digests.
	 * @return the digests in lower-case hexadecimal digits, by algorithm
	 */
	public Map<String, String> complete() {
		await();
		Map<String, String> hex = new TreeMap<>();
		this.digests.forEach((algorithm, digest) -> hex.put(algorithm, HexFormat.of().formatHex(digest.digest())));
		return hex;
	}

}
