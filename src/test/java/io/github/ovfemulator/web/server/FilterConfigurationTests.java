package io.github.ovfemulator.web.server;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FilterConfiguration}.
 */
class FilterConfigurationTests {

	private static final String PROPERTY = "management.observations.enable.http.server.requests=";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(FilterConfiguration.class)
		.withBean(ObservationRegistry.class, ObservationRegistry::create);

	@Test
	void requestWhenMetricsAreOffThenIsNotObserved() {
		this.runner.withPropertyValues(PROPERTY + "false")
			.run((context) -> assertThat(filter(context.getBean("requestObservations")).isEnabled()).isFalse());
		this.runner.withPropertyValues(PROPERTY + "true")
			.run((context) -> assertThat(filter(context.getBean("requestObservations")).isEnabled()).isTrue());
	}

	@Test
	void requestWhenServedThenIsBoundToThreadOnce() {
		this.runner.withPropertyValues(PROPERTY + "false")
			.run((context) -> assertThat(filter(context.getBean("requestContext")).isEnabled()).isFalse());
	}

	private static FilterRegistrationBean<?> filter(Object bean) {
		return (FilterRegistrationBean<?>) bean;
	}

}
