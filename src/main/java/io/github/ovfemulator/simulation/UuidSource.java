package io.github.ovfemulator.simulation;

import java.util.Random;
import java.util.UUID;

import io.github.ovfemulator.vapi.operation.Resettable;
import org.jspecify.annotations.Nullable;

/**
 * Generates random UUIDs, reproducible with a seed. Not suited for secrets.
 */
public final class UuidSource implements Resettable {

	private final Position initial;

	private @Nullable Long seed;

	private RandomSequence random;

	/**
	 * Creates a source.
	 * @param seed the seed, or {@code null} for a random one
	 */
	public UuidSource(@Nullable Long seed) {
		this.initial = new Position(seed, 0);
		this.seed = seed;
		this.random = sequence(this.initial);
	}

	private static RandomSequence sequence(Position position) {
		return (position.seed() != null) ? new RandomSequence(position.seed(), position.drawn())
				: new RandomSequence(new Random().nextLong(), 0);
	}

	/**
	 * Generates a UUID.
	 * @return a UUID of version 4
	 */
	public synchronized UUID next() {
		long high = (this.random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
		long low = (this.random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
		return new UUID(high, low);
	}

	/**
	 * Returns the position in the sequence.
	 * @return the position for {@link #moveTo}
	 */
	public synchronized Position position() {
		return new Position(this.seed, (this.seed != null) ? this.random.drawn() : 0);
	}

	/**
	 * Continues from a position.
	 * @param position the position
	 */
	public synchronized void moveTo(Position position) {
		this.seed = position.seed();
		this.random = sequence(position);
	}

	@Override
	public void reset() {
		moveTo(this.initial);
	}

	/**
	 * A position in a sequence.
	 *
	 * @param seed the seed, or {@code null} for a random one
	 * @param drawn the number of steps so far
	 */
	public record Position(@Nullable Long seed, long drawn) {

		public Position {
			if (drawn < 0) {
				throw new IllegalArgumentException("The number of steps must not be negative");
			}
		}

	}

}
