package io.github.ovfemulator.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * Leads requests to the doors.
 */
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration implements WebMvcConfigurer {

	/**
	 * The doors are asked first: Spring's own mapping holds a request against each call
	 * of the control plane, which takes a fifth of the time of a call.
	 */
	@Bean
	SimpleUrlHandlerMapping doors(ObjectProvider<Endpoint> doors) {
		Map<String, Endpoint> byPath = new LinkedHashMap<>();
		doors.orderedStream().forEach((door) -> door.paths().forEach((path) -> byPath.put(path, door)));
		return new SimpleUrlHandlerMapping(byPath, Ordered.HIGHEST_PRECEDENCE);
	}

	/** What a door throws is rendered as what a controller throws. */
	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		for (HandlerExceptionResolver resolver : resolvers) {
			if (resolver instanceof ExceptionHandlerExceptionResolver advices) {
				advices.setMappedHandlerPredicate((handler) -> true);
			}
		}
	}

}
