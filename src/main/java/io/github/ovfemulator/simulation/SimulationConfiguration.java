package io.github.ovfemulator.simulation;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the emulator's clock and its source of ids.
 */
@Configuration(proxyBeanMethods = false)
class SimulationConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	UuidSource uuidSource(SimulationProperties properties) {
		return new UuidSource(properties.seed());
	}

}
