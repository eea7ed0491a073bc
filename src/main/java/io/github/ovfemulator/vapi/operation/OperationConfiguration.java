package io.github.ovfemulator.vapi.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/**
 * Creates the catalogue from the controllers and registrations of all features. A
 * controller is created with the first call of one of its operations, so that no other
 * beans than late ones need to be looked at.
 */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

	private static final String EMULATOR = "io.github.ovfemulator.";

	@Bean
	OperationCatalogue operationCatalogue(ConfigurableListableBeanFactory beans,
			ObjectProvider<SessionResourceType> sessionTypes, ObjectProvider<UnemulatedService> unemulated) {
		Map<Class<?>, Supplier<?>> controllers = new LinkedHashMap<>();
		for (String name : beans.getBeanDefinitionNames()) {
			Class<?> type = beans.getBeanDefinition(name).isLazyInit() ? beans.getType(name) : null;
			if (type != null && isService(type)) {
				controllers.put(type, SingletonSupplier.of(() -> beans.getBean(name)));
			}
		}
		return new OperationCatalogue(controllers, sessionTypes.stream().toList(),
				unemulated.orderedStream().flatMap((service) -> service.operations().stream()).toList());
	}

	/** The annotations of the many types of libraries are not read, which takes time. */
	private static boolean isService(Class<?> type) {
		return type.getName().startsWith(EMULATOR) && type.isAnnotationPresent(VapiService.class);
	}

}
