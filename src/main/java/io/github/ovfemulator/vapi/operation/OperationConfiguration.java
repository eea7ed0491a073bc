package io.github.ovfemulator.vapi.operation;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the catalogue of the services that the rooms bring.
 */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

	@Bean
	OperationCatalogue operationCatalogue(ApplicationContext context) {
		return new OperationCatalogue(context.getBeansWithAnnotation(VapiService.class).values());
	}

}
