package io.github.ovfemulator.web;

import io.github.ovfemulator.vapi.dialect.RestDialect;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Creates the REST endpoints, and registers the filter of all requests.
 */
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration {

	/**
	 * After the filter that applies the headers of proxies. A request that has waited
	 * without a thread is dispatched again.
	 */
	@Bean
	FilterRegistrationBean<RequestFilter> requestFilter(RequestProperties properties, RequestGuard guard,
			RequestLanes lanes, ObjectProvider<RequestListener> listeners, EmulatedPaths paths,
			ObjectProvider<ErrorSender> errors) {
		FilterRegistrationBean<RequestFilter> filter = new FilterRegistrationBean<>(new RequestFilter(properties, guard,
				lanes, listeners.orderedStream().toList(), paths.endpoints(), errors));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
		return filter;
	}

	@Bean
	RestEndpoint restEndpoint(OperationCatalogue catalogue, OperationInvoker invoker, RequestBodies bodies,
			ObjectProvider<ResponseHeaderCustomizer> customizers, RequestDelays delays, ResponseSender responses) {
		return new RestEndpoint(RestDialect.REST, catalogue, invoker, bodies, customizers.orderedStream().toList(),
				delays, responses);
	}

	@Bean
	RestEndpoint apiEndpoint(OperationCatalogue catalogue, OperationInvoker invoker, RequestBodies bodies,
			ObjectProvider<ResponseHeaderCustomizer> customizers, RequestDelays delays, ResponseSender responses) {
		return new RestEndpoint(RestDialect.API, catalogue, invoker, bodies, customizers.orderedStream().toList(),
				delays, responses);
	}

}
