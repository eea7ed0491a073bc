package io.github.ovfemulator.ovf.descriptor;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * How much a hardware item has of its resource. Numbers are empty where they are missing
 * or malformed.
 *
 * @param unit the unit as written, {@code byte * 2^20} say; it counts for memory and
 * capacities, and for reservation and limit of processors
 * @param quantity how many units there are of it; of processors, their number
 * @param reservation how many units are guaranteed
 * @param limit how many units it may use
 * @param weight its share against others
 */
public record Allocation(@Nullable String unit, OptionalLong quantity, OptionalLong reservation, OptionalLong limit,
		OptionalLong weight) {

	/**
	 * The bytes that a number of units stands for.
	 * @param amount the number of units
	 * @param defaultUnit the bytes a unit where none is written
	 * @return the bytes; empty where the unit is none of bytes or the product is beyond
	 * 64 bits
	 */
	public OptionalLong bytes(long amount, long defaultUnit) {
		OptionalLong factor = (this.unit != null) ? ProgrammaticUnit.bytes(this.unit) : OptionalLong.of(defaultUnit);
		return factor.isPresent() ? WholeNumber.product(amount, factor.getAsLong()) : OptionalLong.empty();
	}

}
