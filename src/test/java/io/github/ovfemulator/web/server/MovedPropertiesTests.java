package io.github.ovfemulator.web.server;

import java.util.Map;

import io.github.ovfemulator.OvfEmulatorApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link MovedProperties}.
 */
@ExtendWith(OutputCaptureExtension.class)
class MovedPropertiesTests {

	private final ConfigurableEnvironment environment = new StandardEnvironment();

	@ParameterizedTest
	@CsvSource({ "server.tomcat.connection-timeout, server.jetty.connection-idle-timeout",
			"server.tomcat.keepAliveTimeout, server.jetty.connection-idle-timeout",
			"server.tomcat.max-connections, server.jetty.max-connections",
			"server.tomcat.threads.max, server.jetty.threads.max",
			"server.tomcat.threads.min-spare, server.jetty.threads.min",
			"server.tomcat.accesslog.enabled, server.jetty.accesslog.enabled",
			"server.tomcat.max-swallow-size, emulator.request.drain-time" })
	void postProcessWhenPropertyHasMovedNamesItsSuccessor(String name, String successor) {
		this.environment.getPropertySources().addFirst(new MapPropertySource("arguments", Map.of(name, "1")));
		assertThatExceptionOfType(MovedPropertyException.class).isThrownBy(this::check)
			.satisfies((ex) -> assertThat(ex.action()).isEqualTo("Set " + successor + " instead."));
	}

	@Test
	void postProcessWhenPropertyHasNoSuccessorSaysSo() {
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource("arguments", Map.of("server.tomcat.mbeanregistry.enabled", "true")));
		assertThatExceptionOfType(MovedPropertyException.class).isThrownBy(this::check)
			.withMessageContaining("'server.tomcat.mbeanregistry.enabled'")
			.satisfies((ex) -> assertThat(ex.action())
				.isEqualTo("Remove it; the properties of Jetty begin with server.jetty."));
	}

	@Test
	void postProcessWhenEnvironmentVariableHasMovedNamesItsSuccessor() {
		this.environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("test-" + "systemEnvironment",
					Map.of("SERVER_TOMCAT_MAXCONNECTIONS", "100")));
		assertThatExceptionOfType(MovedPropertyException.class).isThrownBy(this::check)
			.satisfies((ex) -> assertThat(ex.action()).isEqualTo("Set server.jetty.max-connections instead."));
	}

	@Test
	void postProcessWhenNothingHasMovedPasses() {
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource("arguments",
					Map.of("server.jetty.max-connections", "100", "server.tomcats", "2")));
		assertThatCode(this::check).doesNotThrowAnyException();
	}

	@Test
	void startWhenPropertyHasMovedFailsWithItsPlaceAndSuccessor(CapturedOutput output) {
		assertThatException().isThrownBy(() -> SpringApplication.run(OvfEmulatorApplication.class, "--server.port=0",
				"--emulator.https.port=-1", "--server.tomcat.max-connections=100"));
		assertThat(output.getOut()).contains("APPLICATION FAILED TO START", "'server.tomcat.max-connections' (",
				"Set server.jetty.max-connections instead.");
	}

	private void check() {
		new MovedProperties().postProcessEnvironment(this.environment, new SpringApplication());
	}

}
