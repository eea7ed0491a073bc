package io.github.ovfemulator.simulation;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is repeatable.
 *
 * @param seed the seed of the ids that are random; the same seed gives the same ids in
 * the same order. Unset, they differ from start to start
 */
@ConfigurationProperties("emulator")
record SimulationProperties(@Nullable Long seed) {

}
