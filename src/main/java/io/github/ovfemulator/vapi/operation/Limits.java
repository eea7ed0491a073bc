package io.github.ovfemulator.vapi.operation;

import java.time.Duration;

import org.springframework.util.unit.DataSize;

/**
 * Holds the values of properties within their bounds. What is wrong stops the start, and
 * the message names the property.
 */
public final class Limits {

	/**
	 * A hundred years: longer than any test, and short enough to be counted in
	 * nanoseconds.
	 */
	private static final Duration LONGEST = Duration.ofDays(36_500);

	private Limits() {
	}

	/**
	 * Requires a number to be large enough.
	 * @param property the name of the property
	 * @param value its value
	 * @param least the least value
	 * @throws IllegalArgumentException when it is less
	 */
	public static void require(String property, int value, int least) {
		require(property, value, least, Integer.MAX_VALUE);
	}

	/**
	 * Requires a number to be within its bounds.
	 * @param property the name of the property
	 * @param value its value
	 * @param least the least value
	 * @param greatest the greatest value
	 * @throws IllegalArgumentException when it is not
	 */
	public static void require(String property, int value, int least, int greatest) {
		if (value < least || value > greatest) {
			String bounds = (greatest == Integer.MAX_VALUE) ? "at least " + least
					: "between " + least + " and " + greatest;
			throw new IllegalArgumentException("%s is to be %s, not %s".formatted(property, bounds, value));
		}
	}

	/**
	 * Requires a size to be one of something that fits into an array.
	 * @param property the name of the property
	 * @param value its value
	 * @param least the least number of bytes
	 * @throws IllegalArgumentException when it is less, or 2 GB and more
	 */
	public static void require(String property, DataSize value, int least) {
		if (value.toBytes() < least || value.toBytes() >= Integer.MAX_VALUE) {
			throw new IllegalArgumentException("%s is to be between %s and less than 2 GB, not %s".formatted(property,
					DataSize.ofBytes(least), value));
		}
	}

	/**
	 * Requires a time to be 0 or longer.
	 * @param property the name of the property
	 * @param value its value
	 * @throws IllegalArgumentException when it is negative, or longer than a hundred
	 * years
	 */
	public static void require(String property, Duration value) {
		require(property, value, LONGEST);
	}

	/**
	 * Requires a time to be within its bounds.
	 * @param property the name of the property
	 * @param value its value
	 * @param longest the longest time
	 * @throws IllegalArgumentException when it is negative or longer than that
	 */
	public static void require(String property, Duration value, Duration longest) {
		if (value.isNegative() || value.compareTo(longest) > 0) {
			throw new IllegalArgumentException(
					"%s is to be between PT0S and %s, not %s".formatted(property, longest, value));
		}
	}

	/**
	 * Requires a time to be longer than 0.
	 * @param property the name of the property
	 * @param value its value
	 * @throws IllegalArgumentException when it is not, or longer than a hundred years
	 */
	public static void requirePositive(String property, Duration value) {
		if (value.isZero()) {
			throw new IllegalArgumentException(property + " is to be longer than PT0S");
		}
		require(property, value, LONGEST);
	}

}
