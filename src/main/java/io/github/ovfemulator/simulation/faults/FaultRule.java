package io.github.ovfemulator.simulation.faults;

import org.jspecify.annotations.Nullable;

/**
 * A rule that disturbs exchanges, transfers or phases.
 *
 * @param match the criteria, {@code null} to match all
 * @param probability the probability from 0 to 1 of striking a match, {@code null} for 1
 * @param seed the seed of the random source, {@code null} for a random one
 * @param skip the number of matches to skip first
 * @param times the maximum number of strikes, {@code null} for no limit
 * @param effect the effect
 */
public record FaultRule(@Nullable FaultMatch match, @Nullable Double probability, @Nullable Long seed,
		@Nullable Integer skip, @Nullable Integer times, @Nullable FaultEffect effect) {

}
