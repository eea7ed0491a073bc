package io.github.ovfemulator.web.server;

import java.util.Map;

import io.github.ovfemulator.OvfEmulatorApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link UnusedProperties}.
 */
@ExtendWith(OutputCaptureExtension.class)
class UnusedPropertiesTests {

	private final ConfigurableEnvironment environment = new StandardEnvironment();

	@ParameterizedTest
	@CsvSource({ "server.tomcat.connection-timeout, server.jetty.connection-idle-timeout",
			"server.tomcat.keepAliveTimeout, server.jetty.connection-idle-timeout",
			"server.tomcat.max-connections, server.jetty.max-connections",
			"server.tomcat.threads.max, server.jetty.threads.max",
			"server.tomcat.threads.min-spare, server.jetty.threads.min",
			"server.tomcat.accesslog.enabled, server.jetty.accesslog.enabled",
			"server.tomcat.max-swallow-size, emulator.request.drain-time" })
	void postProcessWhenPropertyHasMovedThenNamesItsSuccessor(String name, String successor) {
		this.environment.getPropertySources().addFirst(new MapPropertySource("arguments", Map.of(name, "1")));
		assertThatExceptionOfType(StartException.class).isThrownBy(this::check)
			.satisfies((ex) -> assertThat(ex.action()).isEqualTo("Set " + successor + " instead."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "emulator.auth=strict", "-emulator.auth=strict", "strict" })
	void postProcessWhenArgumentHasNoDashesThenRefused(String argument) {
		this.environment.getPropertySources()
			.addFirst(new SimpleCommandLinePropertySource("--emulator.auth=strict", argument));
		assertThatExceptionOfType(StartException.class).isThrownBy(this::check)
			.withMessage("The argument '%s' would be ignored.", argument)
			.satisfies((ex) -> assertThat(ex.action()).isEqualTo("Remove it, or write a property as --name=value."));
	}

	@Test
	void postProcessWhenThereIsNoSuccessorThenSaysSo() {
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource("arguments", Map.of("server.tomcat.mbeanregistry.enabled", "true")));
		assertThatExceptionOfType(StartException.class).isThrownBy(this::check)
			.withMessageContaining("'server.tomcat.mbeanregistry.enabled'")
			.satisfies((ex) -> assertThat(ex.action())
				.isEqualTo("Remove it; the properties of Jetty begin with server.jetty."));
	}

	@Test
	void postProcessWhenVariableHasMovedThenNamesItsSuccessor() {
		this.environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("test-" + "systemEnvironment",
					Map.of("SERVER_TOMCAT_MAXCONNECTIONS", "100")));
		assertThatExceptionOfType(StartException.class).isThrownBy(this::check)
			.satisfies((ex) -> assertThat(ex.action()).isEqualTo("Set server.jetty.max-connections instead."));
	}

	@Test
	void postProcessWhenStateKeyIsSetThenNamesTheReason() {
		this.environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("test-" + "systemEnvironment",
					Map.of("EMULATOR_ADMIN_STATEKEY", "Zx81-secret")));
		assertThatExceptionOfType(StartException.class).isThrownBy(this::check)
			.withMessageContaining("secrets are left out of the state document")
			.withMessageNotContaining("Zx81-secret");
	}

	@Test
	void postProcessWhenNothingHasMovedThenPasses() {
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource("arguments",
					Map.of("server.jetty.max-connections", "100", "server.tomcats", "2")));
		assertThatCode(this::check).doesNotThrowAnyException();
	}

	@Test
	void startWhenPropertyHasMovedThenFailsWithItsPlace(CapturedOutput output) {
		assertThatException().isThrownBy(() -> SpringApplication.run(OvfEmulatorApplication.class, "--server.port=0",
				"--emulator.https.port=-1", "--server.tomcat.max-connections=100"));
		assertThat(output.getOut()).contains("APPLICATION FAILED TO START", "'server.tomcat.max-connections' (",
				"Set server.jetty.max-connections instead.");
	}

	@Test
	void postProcessWhenPropertyIsUnknownThenNamesTheNearest() {
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource("arguments", Map.of("emulator.journal.capasity", "5")));
		assertThatExceptionOfType(StartException.class).isThrownBy(this::check)
			.withMessageContaining("'emulator.journal.capasity'")
			.satisfies((ex) -> assertThat(ex.action()).endsWith("the most similar one is emulator.journal.capacity."));
	}

	@ParameterizedTest
	@CsvSource({ "EMULATOR_JOURNAL_CAPASITY, 5", "EMULATOR_PACE, timed", "EMULATOR_PORTFILES, x",
			"EMULATOR_PORT_FILE_NAME, x" })
	void postProcessWhenVariableIsUnknownThenFails(String name, String value) {
		setVariable(name, value);
		assertThatExceptionOfType(StartException.class).isThrownBy(this::check).withMessageContaining("does not exist");
	}

	@ParameterizedTest
	@CsvSource({ "EMULATOR_PORTFILE, x", "EMULATOR_PORT_FILE, x", "EMULATOR_ALLOWEDORIGINS_0, http://a",
			"EMULATOR_SERVICE_HOST, 10.0.0.1", "EMULATOR_SERVICE_PORT_HTTP, 8080", "EMULATOR_PORT, tcp://10.0.0.1:8080",
			"EMULATOR_PORT_8080_TCP_ADDR, 10.0.0.1" })
	void postProcessWhenVariableIsKnownThenPasses(String name, String value) {
		setVariable(name, value);
		assertThatCode(this::check).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "emulator.allowed-origins[0], http://a", "emulator.allowedOrigins, http://a", "emulator.pace, ''",
			"emulators.pace, fast" })
	void postProcessWhenPropertyIsKnownThenPasses(String name, String value) {
		this.environment.getPropertySources().addFirst(new MapPropertySource("arguments", Map.of(name, value)));
		assertThatCode(this::check).doesNotThrowAnyException();
	}

	private void setVariable(String name, String value) {
		this.environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", Map.of(name, value)));
	}

	private void check() {
		new UnusedProperties().postProcessEnvironment(this.environment, new SpringApplication());
	}

}
