package io.github.ovfemulator.web.server;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.operation.VapiService;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcProperties;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Leaves out of a start what the first response does not need.
 */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

	private static final String EMULATOR = "io.github.ovfemulator.";

	private static final List<Class<? extends Annotation>> LATE = List.of(RestController.class, VapiService.class,
			Service.class);

	private static final String RESOURCE_URLS = "mvcResourceUrlProvider";

	/**
	 * Creates the beans of the emulator at the start, which fails where one of them
	 * cannot be created, but controllers and services, which only keep what they are
	 * given, and the beans of libraries, on first use. In the wiring that the build has
	 * computed, these beans are marked already.
	 */
	@Bean
	static BeanFactoryPostProcessor lateBeans() {
		return (beans) -> {
			if (!AotDetector.useGeneratedArtifacts()) {
				new LazyInitializationBeanFactoryPostProcessor().postProcessBeanFactory(beans);
			}
		};
	}

	@Bean
	static LazyInitializationExcludeFilter emulatorBeans() {
		return (name, definition, type) -> type.getName().startsWith(EMULATOR)
				&& LATE.stream().noneMatch(type::isAnnotationPresent);
	}

	/** Finds the beans that a bean needs, without a search for unused annotations. */
	@Bean
	static BeanFactoryPostProcessor autowireResolver() {
		return (beans) -> ((DefaultListableBeanFactory) beans).setAutowireCandidateResolver(new AutowireResolver());
	}

	/** Replaces the dispatcher servlet of Spring Boot, with the same properties. */
	@Bean(DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME)
	DispatcherServlet dispatcherServlet(WebApplicationContext context, WebMvcProperties properties) {
		DispatcherServlet servlet = new LateDispatcherServlet(context);
		servlet.setDispatchOptionsRequest(properties.isDispatchOptionsRequest());
		servlet.setDispatchTraceRequest(properties.isDispatchTraceRequest());
		servlet.setPublishEvents(properties.isPublishRequestHandledEvents());
		servlet.setEnableLoggingRequestDetails(properties.isLogRequestDetails());
		return servlet;
	}

	/**
	 * Listeners of events are classes, so that no method of a bean is searched for.
	 * Static files are served by controllers, so that no mapping is searched for them. So
	 * is the page at {@code /}; the mappings of Spring Boot for it would also warn of an
	 * invalid {@code Accept} of any path. Few beans are properties, so that the
	 * annotations of the others are not read. There are no endpoints that are servlets.
	 */
	@Bean
	static BeanDefinitionRegistryPostProcessor unusedParts() {
		return (registry) -> {
			Stream
				.of(AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME,
						AnnotationConfigUtils.EVENT_LISTENER_FACTORY_BEAN_NAME, "servletEndpointRegistrar",
						"welcomePageHandlerMapping", "welcomePageNotAcceptableHandlerMapping")
				.filter(registry::containsBeanDefinition)
				.forEach(registry::removeBeanDefinition);
			if (registry.containsBeanDefinition(RESOURCE_URLS)) {
				registry.removeBeanDefinition(RESOURCE_URLS);
				registry.registerBeanDefinition(RESOURCE_URLS, new RootBeanDefinition(NoResourceUrls.class));
			}
			registry.removeBeanDefinition(ConfigurationPropertiesBindingPostProcessor.BEAN_NAME);
			registry.registerBeanDefinition(ConfigurationPropertiesBindingPostProcessor.BEAN_NAME,
					new RootBeanDefinition(NamedPropertiesBinder.class));
		};
	}

	/**
	 * Endpoints of a deprecated kind, which would be searched for at the start. The
	 * handler mapping of all endpoints requires this bean.
	 */
	@Bean
	@SuppressWarnings("removal")
	org.springframework.boot.actuate.endpoint.web.annotation.ServletEndpointsSupplier servletEndpoints() {
		return List::of;
	}

	/** As {@link #servletEndpoints()}, of another deprecated kind. */
	@Bean
	@SuppressWarnings("removal")
	org.springframework.boot.actuate.endpoint.web.annotation.ControllerEndpointsSupplier controllerEndpoints() {
		return List::of;
	}

	/** Spring's own class creates all handler mappings when the context is refreshed. */
	static final class NoResourceUrls extends ResourceUrlProvider {

		@Override
		public void onApplicationEvent(ContextRefreshedEvent event) {
			// there are no resource handlers
		}

	}

	/**
	 * Binds the beans that are registered as properties, which are named after their
	 * prefix and class. Spring's own class reads the annotations of each bean.
	 */
	static final class NamedPropertiesBinder extends ConfigurationPropertiesBindingPostProcessor {

		@Override
		public Object postProcessBeforeInitialization(Object bean, String beanName) {
			return beanName.endsWith("-" + bean.getClass().getName())
					? super.postProcessBeforeInitialization(bean, beanName) : bean;
		}

	}

	/**
	 * Reads {@link Value} at the parameters of constructors and of methods that create
	 * beans. Spring's own class also looks for it among the other annotations of the
	 * method, where it can only be if the method is a setter. A bean with the name of its
	 * class is found by it; Spring's own class searches all beans for those of the class.
	 */
	static final class AutowireResolver extends ContextAnnotationAutowireCandidateResolver {

		@Override
		public @Nullable String getSuggestedName(DependencyDescriptor dependency) {
			String name = super.getSuggestedName(dependency);
			return (name != null) ? name : ClassUtils.getShortNameAsProperty(dependency.getDependencyType());
		}

		@Override
		public @Nullable Object getSuggestedValue(DependencyDescriptor dependency) {
			boolean none = dependency.getAnnotations().length == 0 && dependency.getMethodParameter() != null
					&& !isSetter(dependency.getMethodParameter().getMethod());
			return none ? null : super.getSuggestedValue(dependency);
		}

		private static boolean isSetter(@Nullable Method method) {
			return method != null && method.getReturnType() == void.class;
		}

	}

}
