package io.github.ovfemulator.ovf.descriptor;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * What values of a property are permitted: {@code ovf:qualifiers}.
 *
 * @param minLength the shortest length in characters
 * @param maxLength the greatest length in characters
 * @param minValue the least value
 * @param maxValue the greatest value
 * @param permittedValues the only values; empty when any will do
 */
public record PropertyQualifiers(OptionalInt minLength, OptionalInt maxLength, @Nullable BigDecimal minValue,
		@Nullable BigDecimal maxValue, List<String> permittedValues) {

	/** No restriction. */
	public static final PropertyQualifiers NONE = new PropertyQualifiers(OptionalInt.empty(), OptionalInt.empty(), null,
			null, List.of());

	/**
	 * Copies the list.
	 */
	public PropertyQualifiers {
		permittedValues = List.copyOf(permittedValues);
	}

	/**
	 * Tells whether a value keeps to the lengths, bounds and list.
	 * @param candidate the value
	 * @return whether it is permitted; a value that is no number breaks a bound
	 */
	public boolean permit(String candidate) {
		int length = candidate.codePointCount(0, candidate.length());
		if ((this.minLength.isPresent() && length < this.minLength.getAsInt())
				|| (this.maxLength.isPresent() && length > this.maxLength.getAsInt())) {
			return false;
		}
		if (!this.permittedValues.isEmpty() && !this.permittedValues.contains(candidate)) {
			return false;
		}
		return (this.minValue == null && this.maxValue == null) || withinBounds(candidate.strip());
	}

	private boolean withinBounds(String candidate) {
		// A number of thousands of digits is none that anyone means, and slow to compare.
		if (candidate.length() > 64) {
			return false;
		}
		try {
			BigDecimal number = new BigDecimal(candidate);
			return (this.minValue == null || number.compareTo(this.minValue) >= 0)
					&& (this.maxValue == null || number.compareTo(this.maxValue) <= 0);
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

}
