package io.github.ovfemulator.simulation;

import java.util.Random;

/**
 * Random numbers that can be gone on with elsewhere: the numbers of a seed, from any
 * place in their sequence on. They are those of {@link Random}, whose contract says how
 * one follows from the other.
 */
public final class RandomSequence extends Random {

	private static final long serialVersionUID = 1L;

	private static final long MULTIPLIER = 0x5DEECE66DL;

	private static final long ADDEND = 0xBL;

	private static final long MASK = (1L << 48) - 1;

	private long drawn;

	/**
	 * Begins somewhere in a sequence.
	 * @param seed the seed of the sequence
	 * @param drawn how many steps of it are behind, 0 or more
	 */
	public RandomSequence(long seed, long drawn) {
		super(stateAfter(drawn, (seed ^ MULTIPLIER) & MASK) ^ MULTIPLIER);
		this.drawn = drawn;
	}

	/**
	 * How many steps of the sequence are behind.
	 * @return the number; a number of 64 bits takes two steps
	 */
	public long drawn() {
		return this.drawn;
	}

	@Override
	protected int next(int bits) {
		this.drawn++;
		return super.next(bits);
	}

	/** Doubles the step as often as it takes, which is quick however many there are. */
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
