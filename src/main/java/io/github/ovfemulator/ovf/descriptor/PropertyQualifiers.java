package io.github.ovfemulator.ovf.descriptor;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * The permitted values of a property: {@code ovf:qualifiers}.
 *
 * @param minLength the minimum length in characters
 * @param maxLength the maximum length in characters
 * @param minValue the minimum value
 * @param maxValue the maximum value
 * @param permittedValues the permitted values; empty for no restriction
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
	 * Whether a value is permitted.
	 * @param candidate the value
	 * @return whether it satisfies the lengths, bounds and list; a value that is not a
	 * number violates every bound
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
		// Comparing numbers of thousands of digits is slow.
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
