package io.github.ovfemulator.web;

import io.github.ovfemulator.vapi.dialect.RestDialect;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Creates the REST endpoints.
 */
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration {

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

}
