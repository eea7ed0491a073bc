package io.github.ovfemulator.simulation;

import java.util.Random;

/**
 * A random source whose position can be saved. Generates the numbers of {@link Random},
 * whose algorithm is part of its contract, from any position.
 */
public final class RandomSequence extends Random {

	private static final long serialVersionUID = 1L;

	private static final long MULTIPLIER = 0x5DEECE66DL;

	private static final long ADDEND = 0xBL;

	private static final long MASK = (1L << 48) - 1;

	private long drawn;

	/**
	 * Creates a source.
	 * @param seed the seed
	 * @param drawn the number of steps to skip, 0 or more
	 */
	public RandomSequence(long seed, long drawn) {
		super(stateAfter(drawn, (seed ^ MULTIPLIER) & MASK) ^ MULTIPLIER);
		this.drawn = drawn;
	}

	/**
	 * Returns the position.
	 * @return the number of steps so far; a number of 64 bits takes two
	 */
	public long drawn() {
		return this.drawn;
	}

	@Override
	protected int next(int bits) {
		this.drawn++;
		return super.next(bits);
	}

	/** Skips steps in logarithmic time, by repeated squaring of the step function. */
	private static long stateAfter(long steps, long state) {
		long multiplier = MULTIPLIER;
		long addend = ADDEND;
		long result = state;
		for (long left = steps; left > 0; left >>= 1) {
			if ((left & 1) == 1) {
				result = result * multiplier + addend;
			}
			addend = addend * multiplier + addend;
			multiplier = multiplier * multiplier;
		}
		return result & MASK;
	}

}
