package io.github.ovfemulator.ovf.descriptor;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * The virtual size of a disk: a number, or a property that the one who deploys sets.
 *
 * @param amount the number, in units; empty where a property holds it
 * @param property the key of the property that holds it, full or without class and
 * instance
 * @param unit the bytes a unit
 */
public record DiskCapacity(OptionalLong amount, @Nullable String property, long unit) {

	/**
	 * The capacity where the descriptor itself says it.
	 * @return the bytes; empty where a property holds the number
	 */
	public OptionalLong bytes() {
		return this.amount.isPresent() ? WholeNumber.product(this.amount.getAsLong(), this.unit) : OptionalLong.empty();
	}

	/**
	 * The capacity for a value of the property.
	 * @param value the number that the property holds
	 * @return the bytes, at least one; empty where the value is no whole number from 1 up
	 * or the capacity is beyond 64 bits
	 */
	public OptionalLong bytesFor(String value) {
		OptionalLong number = WholeNumber.parse(value);
		return (number.orElse(0) > 0) ? WholeNumber.product(number.getAsLong(), this.unit) : OptionalLong.empty();
	}

}
