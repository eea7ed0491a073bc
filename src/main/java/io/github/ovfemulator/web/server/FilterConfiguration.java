package io.github.ovfemulator.web.server;

import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Replaces expensive filters of Spring Boot.
 */
@Configuration(proxyBeanMethods = false)
class FilterConfiguration {

	/** Metrics of requests are disabled by default, and then need no registry. */
	@Bean
	FilterRegistrationBean<ServerHttpObservationFilter> requestObservations(
			ObjectProvider<ObservationRegistry> registry,
			@Value("${management.observations.enable.http.server.requests}") boolean enabled) {
		FilterRegistrationBean<ServerHttpObservationFilter> filter = new FilterRegistrationBean<>(
				new ServerHttpObservationFilter(enabled ? registry.getObject() : ObservationRegistry.NOOP));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		filter.setDispatcherTypes(DispatcherType.ASYNC, DispatcherType.REQUEST);
		filter.setEnabled(enabled);
		return filter;
	}

	/** The dispatcher servlet binds the request to its thread by itself. */
	@Bean
	FilterRegistrationBean<RequestContextFilter> requestContext() {
		FilterRegistrationBean<RequestContextFilter> filter = new FilterRegistrationBean<>(new RequestContextFilter());
		filter.setEnabled(false);
		return filter;
	}

}
