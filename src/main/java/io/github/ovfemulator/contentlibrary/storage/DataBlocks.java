package io.github.ovfemulator.contentlibrary.storage;

import java.util.BitSet;

/**
 * The blocks of a file that have other bytes than zeros: one bit for 64 KiB. Not changed
 * once the file is complete.
 */
final class DataBlocks {

	private static final int SHIFT = 16;

	private final BitSet blocks = new BitSet();

	/** Marks the blocks of some bytes. */
	void add(long position, int count) {
		this.blocks.set((int) (position >> SHIFT), (int) ((position + count - 1) >> SHIFT) + 1);
	}

	/** Returns how many bytes from a position on are known to be zeros. */
	long zerosFrom(long position) {
		int next = this.blocks.nextSetBit((int) (position >> SHIFT));
		return (next < 0) ? Long.MAX_VALUE : Math.max(0, ((long) next << SHIFT) - position);
	}

}
