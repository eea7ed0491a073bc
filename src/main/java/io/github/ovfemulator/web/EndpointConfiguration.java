package io.github.ovfemulator.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.dialect.RestDialect;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * Creates the REST endpoints, and maps requests to all endpoints.
 */
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration implements WebMvcConfigurer {

	@Bean
	RestEndpoint restEndpoint(OperationCatalogue catalogue, OperationInvoker invoker, RequestBodies bodies,
			ObjectProvider<ResponseHeaderCustomizer> customizers, ResponseSender responses) {
		return new RestEndpoint(RestDialect.REST, catalogue, invoker, bodies, customizers.orderedStream().toList(),
				responses);
	}

	@Bean
	RestEndpoint apiEndpoint(OperationCatalogue catalogue, OperationInvoker invoker, RequestBodies bodies,
			ObjectProvider<ResponseHeaderCustomizer> customizers, ResponseSender responses) {
		return new RestEndpoint(RestDialect.API, catalogue, invoker, bodies, customizers.orderedStream().toList(),
				responses);
	}

	/**
	 * Precedes Spring's own mapping, which compares a request with each call of the
	 * control plane and takes a fifth of the time of a call. Of several endpoints with
	 * the same path, the first one in their order serves it.
	 */
	@Bean
	SimpleUrlHandlerMapping endpointMapping(ObjectProvider<Endpoint> endpoints) {
		Map<String, Endpoint> byPath = new LinkedHashMap<>();
		endpoints.orderedStream()
			.forEach((endpoint) -> endpoint.paths().forEach((path) -> byPath.putIfAbsent(path, endpoint)));
		return new SimpleUrlHandlerMapping(byPath, Ordered.HIGHEST_PRECEDENCE);
	}

	/** Exceptions of endpoints are handled like those of controllers. */
	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		for (HandlerExceptionResolver resolver : resolvers) {
			if (resolver instanceof ExceptionHandlerExceptionResolver advices) {
				advices.setMappedHandlerPredicate((handler) -> true);
			}
		}
	}

}
