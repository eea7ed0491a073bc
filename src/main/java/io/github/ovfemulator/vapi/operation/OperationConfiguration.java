package io.github.ovfemulator.vapi.operation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Creates the catalogue from the controllers and registrations of all features.
 */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

	@Bean
	OperationCatalogue operationCatalogue(ApplicationContext context, ObjectProvider<SessionResourceType> sessionTypes,
			ObjectProvider<UnemulatedService> unemulated) {
		return new OperationCatalogue(context.getBeansWithAnnotation(VapiService.class).values(),
				sessionTypes.stream().toList(),
				unemulated.orderedStream().flatMap((service) -> service.operations().stream()).toList());
	}

}
