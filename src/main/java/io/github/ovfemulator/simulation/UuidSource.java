package io.github.ovfemulator.simulation;

import java.util.Random;
import java.util.UUID;

import io.github.ovfemulator.vapi.lifecycle.Resettable;
import org.jspecify.annotations.Nullable;

/**
 * Gives random UUIDs, the same ones for the same seed. They are no secrets.
 */
public final class UuidSource implements Resettable {

	private final @Nullable Long seed;

	private Random random;

	/**
	 * Makes a source.
	 * @param seed the seed, or {@code null} for one that nobody knows
	 */
	public UuidSource(@Nullable Long seed) {
		this.seed = seed;
		this.random = fresh(seed);
	}

	private static Random fresh(@Nullable Long seed) {
		return (seed != null) ? new Random(seed) : new Random();
	}

	/**
	 * Gives a UUID.
	 * @return a UUID of version 4
	 */
	public synchronized UUID next() {
		long high = this.random.nextLong() & 0xffffffffffff0fffL | 0x4000L;
		long low = this.random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
		return new UUID(high, low);
	}

	@Override
	public synchronized void reset() {
		this.random = fresh(this.seed);
	}

}
