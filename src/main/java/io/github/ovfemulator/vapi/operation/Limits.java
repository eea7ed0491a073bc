package io.github.ovfemulator.vapi.operation;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * Checks the values of properties at startup. The messages name the property.
 */
public final class Limits {

	/**
	 * A hundred years, which fit a {@code long} of nanoseconds.
	 */
	private static final Duration LONGEST = Duration.ofDays(36_500);

	private Limits() {
	}

	/**
	 * Requires a minimum of a number.
	 * @param property the name of the property
	 * @param value its value
	 * @param least the minimum
	 * @throws IllegalArgumentException when it is less
	 */
	public static void require(String property, int value, int least) {
		require(property, value, least, Integer.MAX_VALUE);
	}

	/**
	 * Requires a range of a number.
	 * @param property the name of the property
	 * @param value its value
	 * @param least the minimum
	 * @param greatest the maximum
	 * @throws IllegalArgumentException when it is out of range
	 */
	public static void require(String property, int value, int least, int greatest) {
		if (value < least || value > greatest) {
			String bounds = (greatest == Integer.MAX_VALUE) ? "at least " + least
					: "between " + least + " and " + greatest;
			throw new IllegalArgumentException("%s must be %s, not %s".formatted(property, bounds, value));
		}
	}

	/**
	 * Requires a minimum of a size that fits into an array.
	 * @param property the name of the property
	 * @param value its value
	 * @param least the minimum in bytes
	 * @throws IllegalArgumentException when it is less, or 2 GB and more
	 */
	public static void require(String property, DataSize value, int least) {
		if (value.toBytes() < least || value.toBytes() >= Integer.MAX_VALUE) {
			throw new IllegalArgumentException("%s must be at least %s and less than 2 GB, not %s".formatted(property,
					DataSize.ofBytes(least), value));
		}
	}

	/**
	 * Returns the limit of a memory budget.
	 * @param property the name of the property
	 * @param value its value, or {@code null} for a share of the heap
	 * @param percent that share
	 * @return the limit in bytes
	 * @throws IllegalArgumentException when the value is less than 1 byte, or larger than
	 * the heap can become
	 */
	public static long memory(String property, @Nullable DataSize value, int percent) {
		long heap = Runtime.getRuntime().maxMemory();
		if (value == null) {
			return heap / 100 * percent;
		}
		if (value.toBytes() < 1 || value.toBytes() > heap) {
			throw new IllegalArgumentException("%s must be between 1B and the %s of the heap, not %s"
				.formatted(property, DataSize.ofBytes(heap), value));
		}
		return value.toBytes();
	}

	/**
	 * Requires a duration of 0 or longer.
	 * @param property the name of the property
	 * @param value its value
	 * @throws IllegalArgumentException when it is negative, or longer than a hundred
	 * years
	 */
	public static void require(String property, Duration value) {
		require(property, value, LONGEST);
	}

	/**
	 * Requires a duration within a maximum.
	 * @param property the name of the property
	 * @param value its value
	 * @param longest the maximum
	 * @throws IllegalArgumentException when it is negative or longer
	 */
	public static void require(String property, Duration value, Duration longest) {
		if (value.isNegative() || value.compareTo(longest) > 0) {
			throw new IllegalArgumentException(
					"%s must be between PT0S and %s, not %s".formatted(property, longest, value));
		}
	}

	/**
	 * Requires a duration longer than 0.
	 * @param property the name of the property
	 * @param value its value
	 * @throws IllegalArgumentException when it is not, or longer than a hundred years
	 */
	public static void requirePositive(String property, Duration value) {
		if (value.isZero()) {
			throw new IllegalArgumentException(property + " must be longer than PT0S");
		}
		require(property, value, LONGEST);
	}

}
