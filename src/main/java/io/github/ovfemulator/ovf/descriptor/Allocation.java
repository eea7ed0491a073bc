package io.github.ovfemulator.ovf.descriptor;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * The amount of a resource that a hardware item has. Numbers are empty if they are
 * missing or malformed.
 *
 * @param unit the unit as in the descriptor, for example {@code byte * 2^20}; applies to
 * memory and capacities, and to the reservation and limit of processors
 * @param quantity the amount in units; for processors, their number
 * @param reservation the guaranteed amount in units
 * @param limit the maximum amount in units
 * @param weight the relative priority under contention
 */
public record Allocation(@Nullable String unit, OptionalLong quantity, OptionalLong reservation, OptionalLong limit,
		OptionalLong weight) {

	/**
	 * Converts an amount to bytes.
	 * @param amount the amount in units
	 * @param defaultUnit the bytes per unit if the descriptor has no unit
	 * @return the bytes; empty if the unit is not a unit of bytes or the product exceeds
	 * 64 bits
	 */
	public OptionalLong bytes(long amount, long defaultUnit) {
		OptionalLong factor = (this.unit != null) ? ProgrammaticUnit.bytes(this.unit) : OptionalLong.of(defaultUnit);
		return factor.isPresent() ? WholeNumber.product(amount, factor.getAsLong()) : OptionalLong.empty();
	}

}
