package io.github.ovfemulator.vapi.operation;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Creates the catalogue from the controllers and registrations of all features.
 */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

	private static final String EMULATOR = "io.github.ovfemulator.";

	@Bean
	OperationCatalogue operationCatalogue(ApplicationContext context, ObjectProvider<SessionResourceType> sessionTypes,
			ObjectProvider<UnemulatedService> unemulated) {
		List<Object> controllers = Stream.of(context.getBeanDefinitionNames())
			.filter((name) -> isService(context.getType(name)))
			.map(context::getBean)
			.toList();
		return new OperationCatalogue(controllers, sessionTypes.stream().toList(),
				unemulated.orderedStream().flatMap((service) -> service.operations().stream()).toList());
	}

	/** The annotations of the many types of libraries are not read, which takes time. */
	private static boolean isService(@Nullable Class<?> type) {
		return type != null && type.getName().startsWith(EMULATOR) && type.isAnnotationPresent(VapiService.class);
	}

}
