package io.github.ovfemulator.simulation;

import java.util.Random;
import java.util.UUID;

import io.github.ovfemulator.vapi.operation.Resettable;
import org.jspecify.annotations.Nullable;

/**
 * Gives random UUIDs, the same ones for the same seed. They are no secrets.
 */
public final class UuidSource implements Resettable {

	private final Position initial;

	private @Nullable Long seed;

	private RandomSequence random;

	/**
	 * Makes a source.
	 * @param seed the seed, or {@code null} for one that nobody knows
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
	 * Gives a UUID.
	 * @return a UUID of version 4
	 */
	public synchronized UUID next() {
		long high = (this.random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
		long low = (this.random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
		return new UUID(high, low);
	}

	/**
	 * Where it is in its sequence.
	 * @return the position, from which it goes on elsewhere in the same way
	 */
	public synchronized Position position() {
		return new Position(this.seed, (this.seed != null) ? this.random.drawn() : 0);
	}

	/**
	 * Goes on from another position.
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
	 * A place in a sequence.
	 *
	 * @param seed the seed, or {@code null} for one that nobody knows, and so for another
	 * sequence each time
	 * @param drawn how many steps are behind
	 */
	public record Position(@Nullable Long seed, long drawn) {

		/** Checks that no step is undone. */
		public Position {
			if (drawn < 0) {
				throw new IllegalArgumentException("The number of steps is not to be negative");
			}
		}

	}

}
