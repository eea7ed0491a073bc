package io.github.ovfemulator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Properties with which the emulator does not start.
 */
class BadPropertiesTests {

	@ParameterizedTest
	@CsvSource({ "emulator.seed, x", "emulator.external-url, ftp://x.test", "emulator.external-url, localhost",
			"emulator.inventory.max-machines, 0", "emulator.ovf.max-descriptor-size, 0B",
			"emulator.faults.max-delay, -1s", "emulator.faults.max-rules, 0", "emulator.journal.capacity, -1",
			"emulator.journal.max-body-size, -1B", "emulator.admin.token, ' '", "emulator.admin.max-state-size, 0B",
			"emulator.ovf.max-manifest-size, 2GB", "emulator.pull.connect-timeout, 0s", "emulator.pull.max-fetches, 0",
			"emulator.pull.max-redirects, -1", "emulator.pull.parallel, 0", "emulator.pull.read-timeout, -1s",
			"emulator.pace.mode, fast", "emulator.pace.duration, -1s", "emulator.pace.duration, 366d",
			"emulator.pace.duration, soon", "emulator.pace.polls, -1", "emulator.pace.polls, x",
			"emulator.request.drain-time, -1s", "emulator.request.max-size, 0B", "emulator.request.max-depth, 0",
			"emulator.request.max-depth, 1001", "emulator.sessions.max, 0", "emulator.ovf.xml.max-depth, 0",
			"emulator.ovf.xml.max-text-size, 0B", "emulator.sessions.finished, 0s", "emulator.sessions.idle, -PT1S" })
	void aBadPropertyStopsTheStartAndIsNamed(String name, String value) {
		new ApplicationContextRunner().withUserConfiguration(Properties.class)
			.withPropertyValues(name + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.satisfiesAnyOf(
						(cause) -> assertThat(cause).hasMessageContaining(name.substring(0, name.lastIndexOf('.'))),
						(cause) -> assertThat(context.getStartupFailure()).hasStackTraceContaining(name)));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties
	@ConfigurationPropertiesScan
	static class Properties {

	}

}
