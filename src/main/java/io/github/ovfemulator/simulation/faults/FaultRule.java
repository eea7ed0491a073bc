package io.github.ovfemulator.simulation.faults;

import org.jspecify.annotations.Nullable;

/**
 * A rule by which exchanges or transfers are disturbed.
 *
 * @param match what it is about; {@code null} for everything
 * @param probability how likely it strikes what it matches, from 0 to 1; {@code null} for
 * always
 * @param seed the seed of its chance, {@code null} for one that nobody knows
 * @param skip how many matches are let through first
 * @param times how often it strikes at most; {@code null} for ever
 * @param effect what happens
 */
public record FaultRule(@Nullable FaultMatch match, @Nullable Double probability, @Nullable Long seed,
		@Nullable Integer skip, @Nullable Integer times, @Nullable FaultEffect effect) {

}
