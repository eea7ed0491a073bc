package io.github.ovfemulator.simulation;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes what steers the emulator: its clock, its pace and its source of ids.
 */
@Configuration(proxyBeanMethods = false)
class SimulationConfiguration {

	@Bean
	EmulatorClock clock() {
		return new EmulatorClock(Clock.systemUTC());
	}

	@Bean
	EventQueue timeline(EmulatorClock clock) {
		return new EventQueue(clock);
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
