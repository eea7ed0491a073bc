package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Reads a body block by block and computes its digests. Beyond its first 64 MiB blocks
 * are larger, and another thread digests a block while the next one is read; a few bodies
 * at a time are read so, the others go on as they began. Used by one thread.
 */
public final class BodyDigests implements AutoCloseable {

	/** The size from which on another thread computes, in bytes. */
	private static final long PARALLEL_FROM = 64L << 20;

	/**
	 * The size of the blocks that another thread digests, in bytes. File systems write
	 * blocks of this size at twice the rate of those of 64 KiB.
	 */
	private static final int PARALLEL_BLOCK = 1 << 20;

	/** Bounds the memory of the large blocks, of which each body has two. */
	private static final Semaphore PARALLEL_BODIES = new Semaphore(8);

	private final Map<String, MessageDigest> digests = new TreeMap<>();

	private final long parallelFrom;

	private byte[] block;

	/** The block before, which may be being digested. */
	private byte[] previous = new byte[0];

	private @Nullable ForkJoinTask<?> pending;

	private boolean parallel;

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
	 * Reads a whole body.
	 * @param body the body
	 * @param progress takes the number of bytes of each part that has arrived; an
	 * exception ends the transfer
	 * @param blocks takes each block, and the number of its bytes, before it is digested;
	 * the array is used again
	 * @throws IOException when the body cannot be read
	 */
	public void read(InputStream body, IntConsumer progress, ObjIntConsumer<byte[]> blocks) throws IOException {
		for (int count = readBlock(body, progress); count >= 0; count = readBlock(body, progress)) {
			blocks.accept(this.block, count);
			update(count);
		}
	}

	/** Reads a block; a large one until it is full. */
	private int readBlock(InputStream body, IntConsumer progress) throws IOException {
		int count = body.read(this.block);
		if (count < 0) {
			return count;
		}
		progress.accept(count);
		while (this.parallel && count < this.block.length) {
			int more = body.read(this.block, count, this.block.length - count);
			if (more < 0) {
				break;
			}
			progress.accept(more);
			count += more;
		}
		return count;
	}

	private void update(int count) {
		this.size += count;
		byte[] filled = this.block;
		if (!isParallel()) {
			update(filled, count);
			return;
		}
		// the thread of the pool is done with the block before, or this one does it
		await();
		this.pending = ForkJoinPool.commonPool().submit(() -> update(filled, count));
		this.block = (this.previous.length == PARALLEL_BLOCK) ? this.previous : new byte[PARALLEL_BLOCK];
		this.previous = filled;
	}

	private boolean isParallel() {
		if (!this.parallel && this.size >= this.parallelFrom) {
			this.parallel = PARALLEL_BODIES.tryAcquire();
		}
		return this.parallel;
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
	 * Returns the number of bytes read so far.
	 */
	long size() {
		return this.size;
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

	/** Releases the large blocks, complete or not. */
	@Override
	public void close() {
		if (this.parallel) {
			this.parallel = false;
			PARALLEL_BODIES.release();
		}
	}

}
