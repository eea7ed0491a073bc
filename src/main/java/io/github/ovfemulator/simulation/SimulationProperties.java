package io.github.ovfemulator.simulation;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of generated ids.
 *
 * @param seed the seed of session ids: equal seeds generate equal ids in equal order;
 * unset for a random seed at each start
 */
@ConfigurationProperties("emulator")
record SimulationProperties(@Nullable Long seed) {

}
