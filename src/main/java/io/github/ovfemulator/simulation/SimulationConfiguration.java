package io.github.ovfemulator.simulation;

import java.time.Clock;

import io.github.ovfemulator.vapi.operation.ChangeFeed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures clock, pace and id generation.
 */
@Configuration(proxyBeanMethods = false)
class SimulationConfiguration {

	@Bean
	EmulatorClock clock() {
		return new EmulatorClock(Clock.systemUTC());
	}

	@Bean
	ChangeFeed changeFeed() {
		return new ChangeFeed();
	}

	@Bean
	PaceSettings paceSettings(PaceProperties properties) {
		return new PaceSettings(properties.pace());
	}

	@Bean
	UuidSource uuidSource(SimulationProperties properties) {
		return new UuidSource(properties.seed());
	}

}
