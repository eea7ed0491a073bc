package io.github.ovfemulator.web.server;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.jetty.metrics.JettyConnectionMetricsBinder;
import org.springframework.boot.jetty.metrics.JettyServerThreadPoolMetricsBinder;
import org.springframework.boot.micrometer.metrics.startup.StartupTimeMetricsListener;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * The metrics of the start and of Jetty. Spring Boot's own listeners create the registry
 * of all metrics at the start; here the registry is created with the first request of a
 * metric, and receives the events of the start then.
 */
@Component
class LateMetrics implements ApplicationListener<SpringApplicationEvent>, MeterBinder {

	private final List<SpringApplicationEvent> events = new ArrayList<>();

	private final List<MeterRegistry> registries = new ArrayList<>();

	@Override
	public synchronized void onApplicationEvent(SpringApplicationEvent event) {
		this.events.add(event);
		this.registries.forEach((registry) -> bind(registry, event));
	}

	@Override
	public synchronized void bindTo(MeterRegistry registry) {
		this.registries.add(registry);
		this.events.forEach((event) -> bind(registry, event));
	}

	private static void bind(MeterRegistry registry, SpringApplicationEvent event) {
		if (event instanceof ApplicationStartedEvent started) {
			new StartupTimeMetricsListener(registry).onApplicationEvent(started);
			new JettyServerThreadPoolMetricsBinder(registry).onApplicationEvent(started);
			new JettyConnectionMetricsBinder(registry).onApplicationEvent(started);
		}
		else if (event instanceof ApplicationReadyEvent ready) {
			new StartupTimeMetricsListener(registry).onApplicationEvent(ready);
		}
	}

}
