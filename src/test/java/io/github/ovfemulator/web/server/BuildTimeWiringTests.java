package io.github.ovfemulator.web.server;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link BuildTimeWiring}.
 */
class BuildTimeWiringTests {

	private final ConfigurableEnvironment environment = new StandardEnvironment();

	@ParameterizedTest
	@ValueSource(strings = { "emulator.auth", "emulator.https.port", "server.port", "server.address",
			"server.jetty.threads.max", "server.ssl.key-store", "server.max-http-request-header-size",
			"logging.level.root", "spring.application.pid", "spring.lifecycle.timeout-per-shutdown-phase" })
	void fitsWhenPropertyIsAValueThenTrue(String name) {
		assertThat(fits("commandLineArgs", name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.profiles.active", "spring.threads.virtual.enabled",
			"spring.mvc.static-path-pattern", "management.endpoints.web.exposure.include", "management.server.port",
			"server.forward-headers-strategy", "server.servlet.context-path" })
	void fitsWhenPropertyMayChangeBeansThenFalse(String name) {
		assertThat(fits("commandLineArgs", name)).isFalse();
	}

	@Test
	void fitsWhenVariableMayChangeBeansThenFalse() {
		this.environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment",
					Map.of("MANAGEMENT_SERVER_PORT", "9000")));
		assertThat(BuildTimeWiring.fits(this.environment)).isFalse();
	}

	@Test
	void fitsWhenPropertyIsOfTheJarThenTrue() {
		assertThat(fits("Config resource 'class path resource [application.properties]'", "spring.mvc.x")).isTrue();
		assertThat(fits("Config resource 'file [application.properties]'", "spring.mvc.x")).isFalse();
	}

	@Test
	void onEventWhenBuildHasComputedNothingThenWiredAtStart() {
		assertThat(wiring(BuildTimeWiringTests.class)).isNull();
	}

	@Test
	void onEventWhenComputedForAFolderThenWiredAtStart() {
		assertThat(wiring(Wired.class)).isNull();
	}

	private @Nullable String wiring(Class<?> application) {
		new BuildTimeWiring(application).onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
				new DefaultBootstrapContext(), new SpringApplication(), new String[0], this.environment));
		return SpringProperties.getProperty(BuildTimeWiring.ENABLED);
	}

	private boolean fits(String source, String property) {
		this.environment.getPropertySources().addFirst(new MapPropertySource(source, Map.of(property, "1")));
		return BuildTimeWiring.fits(this.environment);
	}

	private static final class Wired {

	}

	/** Stands for what the build generates. */
	@SuppressWarnings("unused")
	private static final class Wired__ApplicationContextInitializer {

	}

}
