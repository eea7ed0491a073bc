package io.github.ovfemulator.web.server;

import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LateMetrics}.
 */
class LateMetricsTests {

	private static final String[] NO_ARGUMENTS = {};

	private final LateMetrics metrics = new LateMetrics();

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	@Test
	void bindWhenStartedBeforeThenHasItsTimes() {
		start();
		this.metrics.bindTo(this.registry);
		assertThat(names()).containsExactlyInAnyOrder("application.started.time", "application.ready.time");
	}

	@Test
	void eventWhenBoundBeforeThenHasItsTime() {
		this.metrics.bindTo(this.registry);
		assertThat(names()).isEmpty();
		start();
		assertThat(names()).containsExactlyInAnyOrder("application.started.time", "application.ready.time");
	}

	private void start() {
		SpringApplication application = new SpringApplication();
		GenericApplicationContext context = new GenericApplicationContext();
		this.metrics
			.onApplicationEvent(new ApplicationStartedEvent(application, NO_ARGUMENTS, context, Duration.ofSeconds(1)));
		this.metrics
			.onApplicationEvent(new ApplicationReadyEvent(application, NO_ARGUMENTS, context, Duration.ofSeconds(1)));
	}

	private List<String> names() {
		return this.registry.getMeters().stream().map(Meter::getId).map(Meter.Id::getName).toList();
	}

}
