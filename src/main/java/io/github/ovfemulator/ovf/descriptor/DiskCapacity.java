package io.github.ovfemulator.ovf.descriptor;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * The virtual size of a disk: a number, or a property that is set at deployment.
 *
 * @param amount the size in units; empty if a property contains it
 * @param property the key of the property that contains the size, with or without class
 * and instance
 * @param unit the number of bytes per unit
 */
public record DiskCapacity(OptionalLong amount, @Nullable String property, long unit) {

	/**
	 * The capacity in the descriptor.
	 * @return the bytes; empty if a property contains the capacity
	 */
	public OptionalLong bytes() {
		return this.amount.isPresent() ? WholeNumber.product(this.amount.getAsLong(), this.unit) : OptionalLong.empty();
	}

	/**
	 * The capacity for a value of the property.
	 * @param value the value of the property
	 * @return the bytes, at least 1; empty if the value is not a positive whole number or
	 * the capacity exceeds 64 bits
	 */
	public OptionalLong bytesFor(String value) {
		OptionalLong number = WholeNumber.parse(value);
		return (number.orElse(0) > 0) ? WholeNumber.product(number.getAsLong(), this.unit) : OptionalLong.empty();
	}

}
